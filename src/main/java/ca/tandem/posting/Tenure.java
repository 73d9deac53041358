package ca.tandem.posting;

/** The kind of employment: permanent, for a term, and so on. */
public enum Tenure {
    INDETERMINATE,
    TERM,
    ASSIGNMENT,
    CASUAL,
    STUDENT,
    VARIOUS
}
