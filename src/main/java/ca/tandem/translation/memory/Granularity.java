package ca.tandem.translation.memory;

/** How much text an entry of the memory holds. */
public enum Granularity {
    /** A whole unit: a title, a paragraph, a list item. */
    UNIT,
    /** A sentence of a unit. */
    SEGMENT
}
