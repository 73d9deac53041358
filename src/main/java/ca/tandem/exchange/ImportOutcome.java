package ca.tandem.exchange;

/** What became of a file. */
public enum ImportOutcome {
    IMPORTED,
    /** Imported, though its front matter was no valid YAML. */
    REPAIRED,
    /** The same file came in before; nothing was changed. */
    UNCHANGED,
    /** Left out; its findings say why. */
    REJECTED
}
