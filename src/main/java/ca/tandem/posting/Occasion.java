package ca.tandem.posting;

/** On what occasion somebody saved an edition. */
public enum Occasion {
    /** A posting was opened. */
    OPENED,
    /** Somebody wrote texts or facts. */
    SAVED,
    /** Somebody translated a unit: a page that saves by itself. */
    UNIT,
    /** Units came back in a file. */
    FILE,
    /** An import brought it. */
    IMPORTED,
    /** A new edition began with what another one says. */
    REVISED,
    /** A correction of facts was accepted. */
    CORRECTED,
    /** An earlier revision took the place of the draft. */
    RESTORED,
    /** Nobody saved it then: it was there before revisions were kept. */
    FOUND;

    /** Whether such a save goes on with the one before it, where the same person made both in one sitting. */
    public boolean goesOn() {
        return this == UNIT;
    }
}
