package ca.tandem.api;

import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitStatus;
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
        UnitStatus status,
        String previousSource,
        UnitOriginJson origin,
        boolean joined,
        boolean leftOut,
        String translatedBy,
        Instant translatedAt) {

    /** The posting in which the translation memory found the translation, and the score of the match. */
    public record UnitOriginJson(String key, int score) {}

    static UnitJson of(Unit unit) {
        var unitOrigin = unit.getOrigin();
        return new UnitJson(
                String.valueOf(unit.getId()),
                unit.getPosition(),
                unit.getKind(),
                unit.getSource(),
                unit.getTarget(),
                unit.getStatus(),
                unit.getPreviousSource(),
                unitOrigin == null ? null : new UnitOriginJson(unitOrigin.getKey(), unitOrigin.getScore()),
                unit.isJoined(),
                unit.isLeftOut(),
                unit.getTranslatedBy(),
                unit.getTranslatedAt());
    }
}
