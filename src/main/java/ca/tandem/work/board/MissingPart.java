package ca.tandem.work.board;

import ca.tandem.common.Language;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.work.board.MatrixFilter.RemainingWork;
import java.util.EnumMap;
import java.util.Map;

/** The number of text parts and units that an edition is missing, cheap enough to sort all postings by it. */
final class MissingPart {

    private static final int PARTS = 3;

    private final Map<Language, Integer> parts = new EnumMap<>(Language.class);
    private Language target;
    private long open;
    private long stale;

    void text(Language language, int present) {
        parts.put(language, PARTS - present);
    }

    void unit(UnitStatus unitStatus, long count) {
        if (unitStatus == UnitStatus.STALE) {
            stale += count;
        } else if (!unitStatus.isFinished()) {
            open += count;
        }
    }

    void into(Language language) {
        target = language;
    }

    /** Returns the number of missing text parts and unfinished units together. */
    long amount() {
        return missing(Language.EN) + missing(Language.FR) + open + stale;
    }

    /** Checks whether something of the given kind is left to do in the language; null for either language. */
    boolean has(RemainingWork remainingWork, Language language) {
        var isTarget = language == null || language == target;
        var lacking = language == null ? missing(Language.EN) + missing(Language.FR) : missing(language);
        return switch (remainingWork) {
            case MISSING -> lacking > 0;
            case OPEN -> isTarget && open > 0;
            case STALE -> isTarget && stale > 0;
            case ANY -> lacking > 0 || (isTarget && open + stale > 0);
        };
    }

    /** A text that was never written is missing all its parts. */
    private int missing(Language language) {
        return parts.getOrDefault(language, PARTS);
    }
}
