package ca.tandem.translation.proposal;

import java.util.List;
import java.util.Optional;

/**
 * A statement of a fact in one text.
 *
 * @param value the value as {@link ca.tandem.posting.Fact#set} takes it
 * @param quote the words that say it
 */
record Statement(Object value, String quote) {

    /** Returns the only value that was stated, with the words that state it first; empty if none was, or several that differ. */
    static Optional<Statement> single(List<Statement> statements) {
        return statements.stream().map(Statement::value).distinct().count() == 1
                ? Optional.of(statements.get(0))
                : Optional.empty();
    }
}
