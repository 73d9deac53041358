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

    /**
     * Beginning of the translation: the posting in which the translation memory found it and the score of the match, or the engine that
     * suggested it and whether its words are unchanged.
     */
    public record UnitOriginJson(String key, Integer score, String machine, Boolean unchanged) {

        static UnitOriginJson of(Unit unit) {
            var origin = unit.getOrigin();
            if (origin == null) {
                return null;
            }
            return origin.isMachine()
                    ? new UnitOriginJson(null, null, origin.getEngine().word(), unit.isUnchangedFromMachine())
                    : new UnitOriginJson(origin.getKey(), origin.getScore(), null, null);
        }
    }

    static UnitJson of(Unit unit) {
        return new UnitJson(
                String.valueOf(unit.getId()),
                unit.getPosition(),
                unit.getKind(),
                unit.getSource(),
                unit.getTarget(),
                unit.getStatus(),
                unit.getPreviousSource(),
                UnitOriginJson.of(unit),
                unit.isJoined(),
                unit.isLeftOut(),
                unit.getTranslatedBy(),
                unit.getTranslatedAt());
    }
}
