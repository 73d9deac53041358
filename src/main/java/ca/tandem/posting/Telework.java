package ca.tandem.posting;

/** The share of the work that is done away from the workplace. */
public enum Telework {
    NONE,
    HYBRID,
    FULL
}
