package ca.tandem.exchange.xliff;

/** What a file that came back means for a unit. */
public enum Outcome {
    /** It says what stands here already. */
    UNCHANGED,
    /** It brings new words. */
    WORDS,
    /** It brings the words that stand here and says that they are right. */
    CONFIRMED,
    /** It brings new words, and so did somebody here while the file was away: nothing is taken unless somebody says so. */
    CONFLICT,
    /** It cannot be taken. */
    REFUSED
}
