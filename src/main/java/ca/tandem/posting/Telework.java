package ca.tandem.posting;

/** How much of the work is done away from the workplace. */
public enum Telework {
    NONE,
    HYBRID,
    FULL
}
