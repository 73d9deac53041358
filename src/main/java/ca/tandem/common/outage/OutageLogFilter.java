package ca.tandem.common.outage;

import ca.tandem.common.RequestNumber;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * A log filter that suppresses the messages of the server, the persistence provider and the portal about each call that fails during an
 * outage of the database; {@link DatabaseOutage} logs its begin and end. Other messages pass, with the {@link RequestNumber}.
 */
public final class OutageLogFilter implements Filter {

    /** Loggers of the server's pool and transactions, which give the reason in the message only, not as an exception. */
    private static final Set<String> SERVER = Set.of(
            "jakarta.enterprise.resource",
            "javax.enterprise.resource",
            "jakarta.enterprise.system.core.transaction",
            "javax.enterprise.system.core.transaction",
            "jakarta.enterprise.ejb.container",
            "com.sun.jts",
            "org.eclipse.persistence");

    private static final int DEEPEST = 20;

    private final DatabaseOutage outage;
    private final Filter before;

    OutageLogFilter(DatabaseOutage outage, Filter before) {
        this.outage = outage;
        this.before = before;
    }

    /** Installs the filter on each handler of the root logger. */
    public static void install() {
        for (var handler : handlers()) {
            if (!(handler.getFilter() instanceof OutageLogFilter)) {
                handler.setFilter(new OutageLogFilter(DatabaseOutage.CURRENT, handler.getFilter()));
            }
        }
    }

    /** Removes the filter when the portal is undeployed. */
    public static void remove() {
        for (var handler : handlers()) {
            if (handler.getFilter() instanceof OutageLogFilter log) {
                handler.setFilter(log.before);
            }
        }
    }

    private static Handler[] handlers() {
        return Logger.getLogger("").getHandlers();
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        if ((before != null && !before.isLoggable(entry)) || isLeftOut(entry)) {
            return false;
        }
        RequestNumber.mark(entry);
        return true;
    }

    private boolean isLeftOut(LogRecord entry) {
        var trouble = DatabaseFailure.classify(entry.getThrown());
        if (trouble == DatabaseFailure.AWAY && !outage.isActive()) {
            outage.recordFailure(String.valueOf(root(entry.getThrown()).getMessage()));
        }
        var leftOut = trouble != DatabaseFailure.NONE
                || (outage.isActive() && entry.getThrown() == null && isOfTheServer(entry.getLoggerName()));
        if (leftOut) {
            outage.recordSuppressed(trouble);
        }
        return leftOut;
    }

    private static boolean isOfTheServer(String logger) {
        return logger != null && SERVER.stream().anyMatch(logger::startsWith);
    }

    /** Returns the last cause; the search is limited, since causes can form a cycle. */
    private static Throwable root(Throwable thrown) {
        var root = thrown;
        for (var depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
