package ca.tandem.publication.transparency;

/** The events that the log states. */
public enum LoggedEvent {
    /** A posting became public for the first time. */
    PUBLICATION,
    /** A later edition took the place of the one before. */
    REVISION,
    /** Facts of the public edition were corrected. */
    CORRECTION,
    /** A second person approved what had become public in an emergency. */
    CONFIRMATION,
    ARCHIVING,
    RESTORATION,
    /** The texts are no longer shown. */
    WITHDRAWAL,
    /** Publication that was there when the log learnt of it, as it began or as a node of an earlier version published. */
    FOUND
}
