package ca.tandem.translation.text;

/** What a block is in its text. */
public enum BlockKind {
    TITLE,
    DESCRIPTION,
    HEADING,
    PARAGRAPH,
    /** A paragraph of a list item. */
    ITEM,
    /** A cell of a table. */
    CELL,
    /** A paragraph of a quotation. */
    QUOTE,
    /** A block of raw HTML that holds words. */
    HTML
}
