package ca.tandem.common.database;

import ca.tandem.common.Causes;
import java.sql.SQLException;

/** Two transactions that created the same thing at once, or waited for each other: one of them failed. */
public final class DatabaseCollision {

    /** SQLSTATE class of broken constraints, such as a key that is taken. */
    private static final String CONSTRAINT = "23";

    /** SQLSTATE class of transactions that were rolled back, such as for a deadlock. */
    private static final String ROLLBACK = "40";

    private DatabaseCollision() {}

    /** Checks whether a call failed because of a collision, so that it may succeed, or prove needless, when it is made again. */
    public static boolean isCauseOf(Throwable thrown) {
        return Causes.first(thrown, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith(CONSTRAINT) || state.startsWith(ROLLBACK))
                .isPresent();
    }
}
