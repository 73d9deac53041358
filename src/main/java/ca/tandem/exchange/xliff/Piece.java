package ca.tandem.exchange.xliff;

import ca.tandem.translation.text.InlineCode;

/** What a unit's text is made of: signs that people read, and codes between them. */
sealed interface Piece {

    /** How it stands in the text, in Markdown; null where that is not known yet. */
    String literal();

    /**
     * One character as people read it.
     *
     * @param text the character
     * @param literal how it stands in the text: the same, or an escape or entity; null where it was written elsewhere
     */
    record Sign(String text, String literal) implements Piece {

        boolean isBlank() {
            return text.isBlank() || "\u00a0".equals(text);
        }
    }

    /**
     * An inline code.
     *
     * @param id what it is called in the file; beginning and end share it
     * @param kind what it does
     * @param part where it stands towards words
     * @param literal what it is made of
     */
    record Code(String id, InlineCode.Kind kind, InlineCode.Part part, String literal) implements Piece {

        /** Whether it may be left out of a translation: a break of the line is the translator's. */
        boolean isOptional() {
            return kind == InlineCode.Kind.BREAK;
        }

        /** Whether it may stand more than once: emphasis can be needed twice, as in a doublet. */
        boolean isCopyable() {
            return kind == InlineCode.Kind.EMPHASIS || kind == InlineCode.Kind.STRONG;
        }

        boolean isSame(Code other) {
            return kind == other.kind && part == other.part && literal.equals(other.literal);
        }
    }
}
