package ca.tandem.exchange.xliff;

/** The outcome of the comparison of a returned unit with the present one. */
public enum UnitOutcome {
    /** The file has the present target; nothing changes. */
    UNCHANGED,
    /** The file has a new target. */
    WORDS,
    /** The file has the present target and marks it as confirmed. */
    CONFIRMED,
    /** The file has a new target, but the unit was changed here in the meantime. It is imported only if a user chooses it. */
    CONFLICT,
    /** The unit cannot be imported. */
    REFUSED
}
