package ca.tandem.translation.check;

import ca.tandem.posting.Facts;
import java.util.stream.Stream;

/**
 * A check of a pair of texts. Every bean of this type is run. Its findings depend only on the subject and its {@link #dependency}, not on the
 * clock or the user.
 */
public interface Check {

    /**
     * Data apart from the texts that a check looks up, in its present state. Findings are valid as long as the state stays the same.
     *
     * @param of the name of the data
     * @param state a value that differs between any two states of the data
     */
    record CheckDependency(String of, String state) {

        /** Basis of a check that looks up nothing apart from the texts. */
        public static final CheckDependency TEXTS = new CheckDependency("texts", "");
    }

    /** Returns the findings of this check. */
    Stream<Finding> findings(CheckedEdition checkedEdition);

    /**
     * Returns the data apart from the texts that this check looks up.
     *
     * @param facts the facts of the subject, on which a check may depend too; null if it has none
     */
    default CheckDependency dependency(Facts facts) {
        return CheckDependency.TEXTS;
    }
}
