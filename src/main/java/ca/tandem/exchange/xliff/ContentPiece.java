package ca.tandem.exchange.xliff;

import ca.tandem.translation.text.InlineCode;

/** A piece of a unit's text: a character that people read, or an inline code. */
sealed interface ContentPiece {

    /** Returns the piece as Markdown; null if that is not known yet. */
    String literal();

    /**
     * A character as people read it.
     *
     * @param text the character
     * @param literal the character as Markdown: itself, an escape or a character reference; null if it was written elsewhere
     */
    record ContentCharacter(String text, String literal) implements ContentPiece {

        boolean isBlank() {
            return text.isBlank() || "\u00a0".equals(text);
        }
    }

    /**
     * An inline code.
     *
     * @param id the id in the file, which the opening and the closing code share
     * @param kind the kind of code
     * @param part the part: opening, closing or standalone
     * @param literal the Markdown of the code
     */
    record ContentCode(String id, InlineCode.CodeKind kind, InlineCode.CodeRole part, String literal)
            implements ContentPiece {

        /** Checks whether a translation may omit the code: a line break is the translator's choice. */
        boolean isOptional() {
            return kind == InlineCode.CodeKind.BREAK;
        }

        /** Checks whether the code may occur more than once: emphasis can be needed twice, as in a doublet. */
        boolean isCopyable() {
            return kind == InlineCode.CodeKind.EMPHASIS || kind == InlineCode.CodeKind.STRONG;
        }

        boolean isSame(ContentCode other) {
            return kind == other.kind && part == other.part && literal.equals(other.literal);
        }
    }
}
