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
    /** A block of raw HTML that contains words. */
    HTML
}
