package ca.tandem.translation.check;

import java.util.stream.Stream;

/**
 * A check of a pair of texts. Every bean of this type is run. Its findings depend only on the subject and its {@link #dependency}, not on the
 * clock or the user.
 */
public interface Check {

    /** Returns the findings of this check. */
    Stream<Finding> findings(CheckedEdition checkedEdition);

    /** Returns the data apart from the subject that this check looks up. */
    default CheckDependency dependency() {
        return CheckDependency.TEXTS;
    }
}
