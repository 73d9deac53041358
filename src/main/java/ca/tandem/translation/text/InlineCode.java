package ca.tandem.translation.text;

/**
 * A piece of inline Markdown that is not words.
 *
 * @param kind what it does
 * @param part whether it begins a stretch of words, ends it, or stands alone
 * @param number which of the unit's codes it is, from 1; beginning and end share it
 * @param start its first character in the unit's text
 * @param end the character after its last
 * @param destination where a link or an image leads; null for everything else
 */
public record InlineCode(Kind kind, Part part, int number, int start, int end, String destination) {

    /** What a code does. */
    public enum Kind {
        EMPHASIS,
        STRONG,
        LINK,
        IMAGE,
        CODE,
        HTML,
        BREAK
    }

    /** Where a code stands towards words. */
    public enum Part {
        OPEN,
        CLOSE,
        ALONE
    }

    /** Whether a translator may neither change it nor leave it out: code and raw HTML. */
    public boolean isProtected() {
        return kind == Kind.CODE || kind == Kind.HTML;
    }
}
