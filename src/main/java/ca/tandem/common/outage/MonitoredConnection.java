package ca.tandem.common.outage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * A connection proxy that limits the time of validation and reports its result to {@link DatabaseOutage}. The pool validates without a
 * limit, so that a hanging database would be waited for as long as for a statement.
 */
public final class MonitoredConnection implements InvocationHandler {

    /** Maximum time of a validation, in seconds; a healthy database answers within milliseconds. */
    private static final int PATIENCE = 2;

    private final Connection connection;
    private final DatabaseOutage outage;

    private MonitoredConnection(Connection connection, DatabaseOutage outage) {
        this.connection = connection;
        this.outage = outage;
    }

    /** Wraps the connection. */
    public static Connection of(Connection connection, DatabaseOutage outage) {
        return (Connection) Proxy.newProxyInstance(
                MonitoredConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new MonitoredConnection(connection, outage));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("isValid")) {
            return isValid((Integer) arguments[0]);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean isValid(int seconds) throws SQLException {
        if (!outage.mayTry()) {
            return false;
        }
        var begin = System.nanoTime();
        var valid = connection.isValid(seconds == 0 ? PATIENCE : Math.min(seconds, PATIENCE));
        if (valid) {
            outage.recordSuccess();
        } else if (System.nanoTime() - begin >= TimeUnit.SECONDS.toNanos(PATIENCE)) {
            // A broken connection fails at once, and the next one may work; here the database does not answer.
            outage.recordFailure("no answer within " + PATIENCE + " s");
        }
        return valid;
    }
}
