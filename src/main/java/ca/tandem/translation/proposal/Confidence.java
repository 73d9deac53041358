package ca.tandem.translation.proposal;

/** How sure a proposal is. */
public enum Confidence {
    /** Both texts state the same. */
    BOTH_TEXTS,
    /** One text states it, and nothing was found in the other. */
    ONE_TEXT
}
