package ca.tandem.common.outage;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A reason, other than the call and its data, for which a call of the database failed. */
public enum DatabaseFailure {
    /** The database is absent, shutting down, starting, or not answering. */
    AWAY,
    /** Every connection of the pool stayed in use until the wait timed out, or the database accepts no more connections. */
    BUSY,
    /** The failure has neither of these reasons. */
    NONE;

    /** SQLSTATE class of connection errors: cannot be made, refused, broken, closed. */
    private static final String CONNECTION = "08";

    /** SQLSTATEs of PostgreSQL: an administrator ended the connection; the server crashed; it is starting or stopping. */
    private static final Set<String> SERVER = Set.of("57P01", "57P02", "57P03");

    private static final String TOO_MANY_CONNECTIONS = "53300";

    /**
     * Classifies a failure. Containers wrap the exception of a transaction, sometimes more than once and sometimes not as its cause, so
     * causes, next exceptions and suppressed exceptions are all examined.
     */
    public static DatabaseFailure classify(Throwable thrown) {
        return classify(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Checks whether the failure has such a reason, so that the same call may succeed later. */
    public static boolean isCauseOf(Throwable thrown) {
        return classify(thrown) != NONE;
    }

    private static DatabaseFailure classify(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return NONE;
        }
        var own = own(thrown);
        if (own == AWAY) {
            return AWAY;
        }
        var deeper = classify(thrown.getCause(), seen);
        if (deeper == NONE && thrown instanceof SQLException sql) {
            deeper = classify(sql.getNextException(), seen);
        }
        for (var suppressed : thrown.getSuppressed()) {
            deeper = deeper == NONE ? classify(suppressed, seen) : deeper;
        }
        return deeper == NONE ? own : deeper;
    }

    private static DatabaseFailure own(Throwable thrown) {
        if (thrown instanceof SQLException sql && sql.getSQLState() != null) {
            var state = sql.getSQLState();
            if (state.startsWith(CONNECTION) || SERVER.contains(state)) {
                return AWAY;
            }
            return state.equals(TOO_MANY_CONNECTIONS) ? BUSY : NONE;
        }
        // The pool throws this exception in both cases; when the database is away, the reason is among the causes.
        return thrown instanceof ResourceAllocationException ? BUSY : NONE;
    }
}
