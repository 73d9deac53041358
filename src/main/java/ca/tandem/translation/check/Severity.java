package ca.tandem.translation.check;

/** How much a finding weighs. */
public enum Severity {
    /** Blocks delivery, approval and publication. */
    ERROR,
    /** Is shown; a person decides. */
    WARNING
}
