package ca.tandem.translation.effort;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The effort that a browser measured while a unit was open: pauses of a second or more count as thinking, at most a minute of each, and the
 * time between other keys as typing (O'Brien 2006, "Pauses as Indicators of Cognitive Effort in Post-editing Machine Translation Output";
 * the three sides of effort are Krings's, "Repairing Texts", 2001).
 *
 * @param thinking milliseconds of thinking
 * @param typing milliseconds of typing
 * @param keys the number of keys pressed in the field
 */
public record MeasuredEffort(int thinking, int typing, int keys) {

    /** Maximum time of thinking or of typing, in milliseconds: four hours. More is no measurement. */
    static final int MOST_MILLISECONDS = 4 * 60 * 60 * 1000;

    /** Maximum number of keys. */
    static final int MOST_KEYS = 100_000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** Reads what a browser sent; empty where it measured nothing, or where the numbers are none or beyond the limits. */
    public static Optional<MeasuredEffort> parse(String thinking, String typing, String keys) {
        return isUpTo(thinking, MOST_MILLISECONDS) && isUpTo(typing, MOST_MILLISECONDS) && isUpTo(keys, MOST_KEYS)
                ? Optional.of(new MeasuredEffort(
                        Integer.parseInt(thinking), Integer.parseInt(typing), Integer.parseInt(keys)))
                : Optional.empty();
    }

    private static boolean isUpTo(String number, int most) {
        return number != null && NUMBER.matcher(number).matches() && Integer.parseInt(number) <= most;
    }

    /** Checks whether nothing was done. */
    boolean isNone() {
        return thinking == 0 && typing == 0 && keys == 0;
    }
}
