package ca.tandem.translation.check;

/**
 * Data apart from the texts that a check looks up, in its present state. Findings are valid as long as the state stays the same.
 *
 * @param of the name of the data
 * @param state a value that differs between any two states of the data
 */
public record CheckDependency(String of, String state) {

    /** Basis of a check that looks up nothing apart from the texts. */
    public static final CheckDependency TEXTS = new CheckDependency("texts", "");
}
