package ca.tandem.common.outage;

import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Leaves out of the log what server, persistence and portal say of every single call that fails while the database is away; that it is,
 * and that it is back, says {@link DatabaseOutage}. Everything else passes.
 */
public final class OutageLog implements Filter {

    /** The server's pool and transactions, which tell the reason in words only. */
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

    OutageLog(DatabaseOutage outage, Filter before) {
        this.outage = outage;
        this.before = before;
    }

    /** Puts the filter before everything that writes the log. */
    public static void install() {
        for (var handler : handlers()) {
            if (!(handler.getFilter() instanceof OutageLog)) {
                handler.setFilter(new OutageLog(DatabaseOutage.CURRENT, handler.getFilter()));
            }
        }
    }

    /** Takes it away again, when the portal leaves the server. */
    public static void remove() {
        for (var handler : handlers()) {
            if (handler.getFilter() instanceof OutageLog log) {
                handler.setFilter(log.before);
            }
        }
    }

    private static Handler[] handlers() {
        return Logger.getLogger("").getHandlers();
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        return (before == null || before.isLoggable(entry)) && !isLeftOut(entry);
    }

    private boolean isLeftOut(LogRecord entry) {
        var trouble = DatabaseTrouble.of(entry.getThrown());
        if (trouble == DatabaseTrouble.AWAY && !outage.isOn()) {
            outage.failed(String.valueOf(root(entry.getThrown()).getMessage()));
        }
        var leftOut = trouble != DatabaseTrouble.NONE
                || (outage.isOn() && entry.getThrown() == null && isOfTheServer(entry.getLoggerName()));
        if (leftOut) {
            outage.leftOut(trouble);
        }
        return leftOut;
    }

    private static boolean isOfTheServer(String logger) {
        return logger != null && SERVER.stream().anyMatch(logger::startsWith);
    }

    /** The last of the causes; they can lead in a circle, so not all are followed. */
    private static Throwable root(Throwable thrown) {
        var root = thrown;
        for (var depth = 0; depth < DEEPEST && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
