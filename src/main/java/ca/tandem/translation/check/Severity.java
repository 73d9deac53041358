package ca.tandem.translation.check;

/** Severity of a finding. */
public enum Severity {
    /** Blocks delivery, approval and publication. */
    ERROR,
    /** Is shown; a user decides. */
    WARNING
}
