package ca.tandem.posting;

/** For how long, and on which footing, somebody is hired. */
public enum Tenure {
    INDETERMINATE,
    TERM,
    ASSIGNMENT,
    CASUAL,
    STUDENT,
    VARIOUS
}
