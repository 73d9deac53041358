package ca.tandem.translation.text;

/**
 * An inline code: a piece of inline Markdown that is not words.
 *
 * @param kind the function of the code
 * @param role the role of the code: it opens or closes a range of words, or stands alone
 * @param number the number of the code in its unit, from 1; an opening code and its closing code share it
 * @param start the position of its first character in the unit's text
 * @param end the position after its last character
 * @param destination the destination of a link or an image; null for all other codes
 */
public record InlineCode(CodeKind kind, CodeRole role, int number, int start, int end, String destination) {

    /** Function of a code. */
    public enum CodeKind {
        EMPHASIS,
        STRONG,
        STRIKETHROUGH,
        LINK,
        IMAGE,
        CODE,
        HTML,
        /** A reference to a footnote. */
        FOOTNOTE,
        BREAK
    }

    /** Role of a code in relation to words. */
    public enum CodeRole {
        OPEN,
        CLOSE,
        ALONE
    }

    /** Checks whether translators may neither change nor omit the code: code, raw HTML and references to footnotes. */
    public boolean isProtected() {
        return kind == CodeKind.CODE || kind == CodeKind.HTML || kind == CodeKind.FOOTNOTE;
    }
}
