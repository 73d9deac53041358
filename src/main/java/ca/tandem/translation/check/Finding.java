package ca.tandem.translation.check;

import ca.tandem.common.Language;
import java.util.List;

/**
 * A finding: the result of a check of a text. Its message is in the bundles under {@code finding.<code>}.
 *
 * @param code the key of the message
 * @param severity the severity; an error blocks
 * @param language the language of the text concerned; null if it concerns the pair or the facts
 * @param place the part concerned: {@code title}, {@code description}, {@code body}, {@code facts} or {@code frontmatter}
 * @param spot the exact location; null if it concerns the whole part
 * @param arguments the arguments of the message, in its order
 */
public record Finding(
        String code, Severity severity, Language language, String place, FindingLocation spot, List<Object> arguments) {

    /**
     * A location in a unit.
     *
     * @param unit the unit's id; null if the texts were paired by alignment only
     * @param start the position of its first character in the unit's text in the finding's language
     * @param end the position after its last character; equal to {@code start} if something is missing there
     * @param excerpt the words at this location, which help a user to find it
     * @param mend the suggested replacement; null if only a person knows it
     */
    public record FindingLocation(String unit, int start, int end, String excerpt, String mend) {}

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /**
     * Creates a finding, whose severity is that of its {@link FindingCode}.
     *
     * @throws IllegalArgumentException if there is no such code
     */
    public static Finding of(String code, Language language, String place, Object... arguments) {
        return new Finding(code, FindingCode.severity(code), language, place, null, List.of(arguments));
    }

    /** Returns a copy of this finding with its exact location. */
    public Finding at(FindingLocation exact) {
        return new Finding(code, severity, language, place, exact, arguments);
    }

    /** Checks whether this finding blocks. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Checks whether this is an error that rests on judgement, so that people with a reason may let it stand. */
    public boolean isAcceptable() {
        return isError() && FindingCode.isAcceptable(code);
    }

    /** Checks whether the finding only says that something is not translated yet, which the status of the unit already says. */
    public boolean isAboutProgress() {
        return FindingCode.isAboutProgress(code);
    }

    /** Returns the words that the finding is about; empty if it is about more than a few. */
    public String excerpt() {
        return spot == null || spot.excerpt() == null ? "" : spot.excerpt();
    }

    /** Returns what the engine says about it, in the language of the text; empty if no engine found it. */
    public String explanation() {
        return code.startsWith("language.") ? String.valueOf(arguments.get(2)) : "";
    }

    /** Returns the id of the unit that the finding is about; null if it is about more or less than one. */
    public String unit() {
        return spot == null ? null : spot.unit();
    }
}
