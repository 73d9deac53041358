package ca.tandem.api;

import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.unit.Status;
import ca.tandem.translation.unit.Unit;
import java.time.Instant;

/**
 * A unit of an edition. Where {@code joined} is true, its words stand in the target of the unit before it; where {@code leftOut} is
 * true, somebody wrote the whole text without a counterpart of it.
 */
public record UnitJson(
        String id,
        int order,
        BlockKind kind,
        String source,
        String target,
        Status status,
        String previousSource,
        Origin origin,
        boolean joined,
        boolean leftOut,
        String translatedBy,
        Instant translatedAt) {

    /** The posting in which the memory found the words, and how near its source was. */
    public record Origin(String key, int score) {}

    static UnitJson of(Unit unit) {
        var origin = unit.getOrigin();
        return new UnitJson(
                String.valueOf(unit.getId()),
                unit.getPosition(),
                unit.getKind(),
                unit.getSource(),
                unit.getTarget(),
                unit.getStatus(),
                unit.getPreviousSource(),
                origin == null ? null : new Origin(origin.getKey(), origin.getScore()),
                unit.isJoined(),
                unit.isLeftOut(),
                unit.getTranslatedBy(),
                unit.getTranslatedAt());
    }
}
