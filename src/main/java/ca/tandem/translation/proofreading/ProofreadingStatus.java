package ca.tandem.translation.proofreading;

/** Status of the proofreading of a text. */
public enum ProofreadingStatus {
    /** No engine is set up. */
    OFF,
    /** The engine has said all that it has to say. */
    DONE,
    /** The engine is still at work; what it finds is there later. */
    SLOW,
    /** The engine does not answer. */
    AWAY
}
