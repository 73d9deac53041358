package ca.tandem.translation.effort;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Beginning of the work on one unit: the kind of translation that stood in its field, with the score of a match.
 *
 * @param beginning the kind of beginning
 * @param score the score of the match, 0 to 101; null if it began with none
 */
public record UnitBeginning(Beginning beginning, Integer score) {

    private static final Set<Beginning> WITHOUT_SCORE =
            EnumSet.of(Beginning.NOTHING, Beginning.MACHINE, Beginning.REVISION);

    private static final int MOST = 101;

    private static final Pattern SCORE = Pattern.compile("[0-9]{1,3}");

    /** Returns a beginning without a match. */
    public static UnitBeginning of(Beginning beginning) {
        return new UnitBeginning(beginning, null);
    }

    /** Returns the beginning with a match of the given score. */
    public static UnitBeginning ofMatch(int score) {
        return new UnitBeginning(Beginning.ofMatch(score), score);
    }

    /** Reads a beginning as {@link #field} writes it; empty if there is no such beginning. */
    public static Optional<UnitBeginning> parse(String field) {
        if (SCORE.matcher(field).matches()) {
            var score = Integer.parseInt(field);
            return score > MOST ? Optional.empty() : Optional.of(ofMatch(score));
        }
        return WITHOUT_SCORE.stream()
                .filter(beginning -> beginning.name().equals(field))
                .map(UnitBeginning::of)
                .findFirst();
    }

    /** Returns the value of a form's field: the score, or the kind of a beginning without one. */
    public String field() {
        return score == null ? beginning.name() : score.toString();
    }
}
