package ca.tandem.translation;

/** How much a finding weighs. */
public enum Severity {
    /** Blocks delivery, approval and publication. */
    ERROR,
    /** Is shown; a person decides. */
    WARNING
}
