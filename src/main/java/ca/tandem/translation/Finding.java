package ca.tandem.translation;

import ca.tandem.common.Language;
import java.util.List;

/**
 * What a check says of a text. The sentence stands in the message bundles as {@code finding.<code>}.
 *
 * @param code the key of the sentence
 * @param severity whether it blocks
 * @param language the language of the text concerned; null where it concerns the pair or the facts
 * @param place where: {@code title}, {@code description}, {@code body}, {@code facts} or {@code frontmatter}
 * @param arguments what the sentence names, in its order
 */
public record Finding(String code, Severity severity, Language language, String place, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding that blocks. */
    public static Finding error(String code, Language language, String place, Object... arguments) {
        return new Finding(code, Severity.ERROR, language, place, List.of(arguments));
    }

    /** A finding that is shown. */
    public static Finding warning(String code, Language language, String place, Object... arguments) {
        return new Finding(code, Severity.WARNING, language, place, List.of(arguments));
    }

    /** Whether this finding blocks. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
