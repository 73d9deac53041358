package ca.tandem.translation.text;

/** Kind of a block in its text. */
public enum BlockKind {
    TITLE,
    DESCRIPTION,
    HEADING,
    PARAGRAPH,
    /** A paragraph of a list item. */
    ITEM,
    /** A cell of a table. */
    CELL,
    /** A paragraph of a block quotation. */
    QUOTE,
    /** A term of a definition list. */
    DEFINITION_TERM,
    /** A paragraph of a description in a definition list. */
    DEFINITION,
    /** A paragraph of a footnote. */
    FOOTNOTE,
    /** The title in the definition of a link, which readers see beside the pointer. */
    LINK_TITLE,
    /** A block of raw HTML that contains words. */
    HTML;

    /** Checks whether a block of this kind is a single line that stands for itself: never one thought with the block beside it. */
    public boolean isSingleLine() {
        return this == HEADING || this == CELL || this == DEFINITION_TERM || this == LINK_TITLE;
    }
}
