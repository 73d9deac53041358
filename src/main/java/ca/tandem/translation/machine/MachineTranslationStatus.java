package ca.tandem.translation.machine;

/** Status of the machine translation of a unit. */
public enum MachineTranslationStatus {
    /** No service is set up, or the unit needs no suggestion. */
    OFF,
    /** There is a suggestion. */
    SUGGESTED,
    /** The posting is confidential: nothing is sent. */
    CONFIDENTIAL,
    /** The text is longer than what is sent. */
    LONG,
    /** The engine's translation lost or changed codes of the source, and is not offered. */
    UNUSABLE,
    /** The engine is still at work; its suggestion is there later. */
    SLOW,
    /** The service does not answer. */
    AWAY
}
