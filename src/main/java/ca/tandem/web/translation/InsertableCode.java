package ca.tandem.web.translation;

import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeRole;
import ca.tandem.translation.text.InlineMarkdown;
import java.util.List;

/**
 * An inline code of the source that the translation needs too.
 *
 * @param kind the kind of code
 * @param open the text before the code's content, or the whole code if it has no content
 * @param close the text after the content; empty if there is none
 * @param shown the label of its button
 */
public record InsertableCode(InlineCode.CodeKind kind, String open, String close, String shown) {

    private static final int SHOWN = 28;

    /** Returns the codes of a text in their order, line breaks excepted. */
    static List<InsertableCode> of(String text) {
        var inlineMarkdown = InlineMarkdown.of(text);
        return inlineMarkdown.codes().stream()
                .filter(code -> code.role() != CodeRole.CLOSE && code.kind() != InlineCode.CodeKind.BREAK)
                .map(code -> of(inlineMarkdown, code))
                .toList();
    }

    private static InsertableCode of(InlineMarkdown inlineMarkdown, InlineCode code) {
        var open = inlineMarkdown.literal(code);
        var close = inlineMarkdown.codes().stream()
                .filter(other -> other.number() == code.number() && other.role() == CodeRole.CLOSE)
                .map(inlineMarkdown::literal)
                .findFirst()
                .orElse("");
        var shown = code.destination() == null ? open + close : code.destination();
        return new InsertableCode(code.kind(), open, close, shorten(shown));
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
