package ca.tandem.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The steps of work on a database: each statement before it is sent, and each commit before and after. */
public final class DatabaseSteps {

    public static final String BEFORE_COMMIT = "before the commit";
    public static final String AFTER_COMMIT = "after the commit";

    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\s*(SELECT|INSERT|UPDATE|DELETE)\\b(?:.*?\\bFROM\\s|\\s+INTO\\s)?\\s*(\\S+).*");

    private final Consumer<String> listener;

    private DatabaseSteps(Consumer<String> listener) {
        this.listener = listener;
    }

    /**
     * Returns a data source that passes each step to a listener.
     *
     * @param source the data source that does the work
     * @param listener gets the next step in the thread that takes it; the step is taken once it returns
     */
    public static DataSource observed(DataSource source, Consumer<String> listener) {
        var databaseSteps = new DatabaseSteps(listener);
        return databaseSteps.proxy(DataSource.class, source, (method, arguments) -> {});
    }

    private interface CallListener {
        void call(Method method, Object[] arguments);
    }

    private <T> T proxy(Class<T> type, Object target, CallListener callListener) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    callListener.call(method, arguments);
                    try {
                        var result = wrapped(method, arguments, method.invoke(target, arguments));
                        if (method.getName().equals("commit")) {
                            listener.accept(AFTER_COMMIT);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private Object wrapped(Method method, Object[] arguments, Object result) {
        if (method.getReturnType() == Connection.class) {
            return proxy(Connection.class, result, this::beforeCommit);
        }
        if (Statement.class.isAssignableFrom(method.getReturnType())) {
            return proxy(method.getReturnType(), result, (called, given) -> {
                if (called.getName().startsWith("execute")) {
                    listener.accept(name(given == null ? arguments[0] : given[0]));
                }
            });
        }
        return result;
    }

    private void beforeCommit(Method method, Object[] arguments) {
        if (method.getName().equals("commit")) {
            listener.accept(BEFORE_COMMIT);
        }
    }

    private static String name(Object sql) {
        return STATEMENT.matcher(sql.toString()).replaceFirst("$1 $2");
    }
}
