package ca.tandem.api;

import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.unit.Status;
import ca.tandem.translation.unit.Unit;
import java.time.Instant;

/**
 * A unit of an edition. If {@code joined} is true, its translation is part of the target of the previous unit; if {@code leftOut} is true,
 * the whole text was written without a counterpart of it.
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

    /** The posting in which the translation memory found the translation, and the score of the match. */
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
