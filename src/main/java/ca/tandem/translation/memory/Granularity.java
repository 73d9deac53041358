package ca.tandem.translation.memory;

/** The granularity of an entry: the extent of its texts. */
public enum Granularity {
    /** A whole unit: a title, a paragraph, a list item. */
    UNIT,
    /** A sentence of a unit. */
    SEGMENT
}
