package ca.tandem.exchange;

/** Where an import stands. */
public enum ImportState {
    RUNNING,
    /** Every file has its outcome. */
    DONE,
    /** It ended before its end; what had come in by then stays, and importing again takes the rest. */
    FAILED
}
