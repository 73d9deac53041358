package ca.tandem.exchange.hugo;

/** The state of an import. */
public enum ImportState {
    RUNNING,
    /** Ended; every file has an outcome. */
    DONE,
    /** Ended early. Postings imported by then stay, and another import of the archive imports the rest. */
    FAILED
}
