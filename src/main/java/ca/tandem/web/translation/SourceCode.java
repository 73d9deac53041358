package ca.tandem.web.translation;

import ca.tandem.translation.text.Inline;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.Part;
import java.util.List;

/**
 * An inline code of the source that the translation needs too.
 *
 * @param kind the kind of code
 * @param open the text before the code's content, or the whole code if it has no content
 * @param close the text after the content; empty if there is none
 * @param shown the label of its button
 */
public record SourceCode(InlineCode.Kind kind, String open, String close, String shown) {

    private static final int SHOWN = 28;

    /** Returns the codes of a text in their order, line breaks excepted. */
    static List<SourceCode> of(String text) {
        var inline = Inline.of(text);
        return inline.codes().stream()
                .filter(code -> code.part() != Part.CLOSE && code.kind() != InlineCode.Kind.BREAK)
                .map(code -> of(inline, code))
                .toList();
    }

    private static SourceCode of(Inline inline, InlineCode code) {
        var open = inline.literal(code);
        var close = inline.codes().stream()
                .filter(other -> other.number() == code.number() && other.part() == Part.CLOSE)
                .map(inline::literal)
                .findFirst()
                .orElse("");
        var shown = code.destination() == null ? open + close : code.destination();
        return new SourceCode(code.kind(), open, close, shorten(shown));
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
