package ca.tandem.common.outage;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Why a call of the database failed for which neither the call nor its data can be blamed. */
public enum DatabaseTrouble {
    /** The database is not there, goes down, comes up, or does not answer. */
    AWAY,
    /** Every connection of the pool was in use for as long as one is waited for, or the database takes no more of them. */
    BUSY,
    /** It is none of the two. */
    NONE;

    /** Of connections: cannot be made, refused, broken, closed. */
    private static final String CONNECTION = "08";

    /** An administrator ended the connection; the server crashed; it is starting or stopping. */
    private static final Set<String> SERVER = Set.of("57P01", "57P02", "57P03");

    private static final String TOO_MANY_CONNECTIONS = "53300";

    /**
     * Tells which it is. Containers wrap what a transaction threw, more than once and sometimes beside the cause, so everything that the
     * throwable carries counts.
     */
    public static DatabaseTrouble of(Throwable thrown) {
        return of(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Tells whether a call failed for such a reason, so that the same call may succeed later. */
    public static boolean isBehind(Throwable thrown) {
        return of(thrown) != NONE;
    }

    private static DatabaseTrouble of(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return NONE;
        }
        var own = own(thrown);
        if (own == AWAY) {
            return AWAY;
        }
        var deeper = of(thrown.getCause(), seen);
        if (deeper == NONE && thrown instanceof SQLException sql) {
            deeper = of(sql.getNextException(), seen);
        }
        for (var suppressed : thrown.getSuppressed()) {
            deeper = deeper == NONE ? of(suppressed, seen) : deeper;
        }
        return deeper == NONE ? own : deeper;
    }

    private static DatabaseTrouble own(Throwable thrown) {
        if (thrown instanceof SQLException sql && sql.getSQLState() != null) {
            var state = sql.getSQLState();
            if (state.startsWith(CONNECTION) || SERVER.contains(state)) {
                return AWAY;
            }
            return state.equals(TOO_MANY_CONNECTIONS) ? BUSY : NONE;
        }
        // The pool says so of both; where the database is away, the reason is among the causes.
        return thrown instanceof ResourceAllocationException ? BUSY : NONE;
    }
}
