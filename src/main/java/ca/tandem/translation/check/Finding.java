package ca.tandem.translation.check;

import ca.tandem.common.Language;
import java.util.List;

/**
 * What a check says of a text. The sentence stands in the message bundles as {@code finding.<code>}.
 *
 * @param code the key of the sentence
 * @param severity whether it blocks
 * @param language the language of the text concerned; null where it concerns the pair or the facts
 * @param place where: {@code title}, {@code description}, {@code body}, {@code facts} or {@code frontmatter}
 * @param spot where exactly; null where it concerns the whole place
 * @param arguments what the sentence names, in its order
 */
public record Finding(
        String code, Severity severity, Language language, String place, Spot spot, List<Object> arguments) {

    /**
     * A stretch of a unit.
     *
     * @param unit the id of the unit; null where the texts were paired by alignment only
     * @param start its first character in the unit's text in the finding's language
     * @param end the character after its last; equal to {@code start} where something is missing there
     * @param excerpt the words there, so that a person finds them
     * @param mend what to put there instead; null where only a person knows
     */
    public record Spot(String unit, int start, int end, String excerpt, String mend) {}

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding that blocks. */
    public static Finding error(String code, Language language, String place, Object... arguments) {
        return new Finding(code, Severity.ERROR, language, place, null, List.of(arguments));
    }

    /** A finding that is shown. */
    public static Finding warning(String code, Language language, String place, Object... arguments) {
        return new Finding(code, Severity.WARNING, language, place, null, List.of(arguments));
    }

    /** The same with the exact spot. */
    public Finding at(Spot exact) {
        return new Finding(code, severity, language, place, exact, arguments);
    }

    /** Whether this finding blocks. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The words that it is about; empty where it is about more than a few. */
    public String excerpt() {
        return spot == null || spot.excerpt() == null ? "" : spot.excerpt();
    }

    /** The id of the unit that it is about; null where it is about more or less than one. */
    public String unit() {
        return spot == null ? null : spot.unit();
    }
}
