package ca.tandem.exchange.hugo;

/** The outcome of a file of an import. */
public enum ImportOutcome {
    IMPORTED,
    /** Imported, although the front matter was no valid YAML. */
    REPAIRED,
    /** Imported unchanged before; nothing was done. */
    UNCHANGED,
    /** Left out; the findings say why. */
    REJECTED
}
