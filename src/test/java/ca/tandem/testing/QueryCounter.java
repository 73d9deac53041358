package ca.tandem.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A counter of queries: a database in memory that records the statements it is sent. */
public final class QueryCounter {

    private final List<String> statements = new ArrayList<>();
    private final Schema schema;

    public QueryCounter() {
        schema = Schema.existing(recording(DataSource.class, Schema.migratedH2()));
    }

    public Schema schema() {
        return schema;
    }

    /** Returns the queries that are sent while the work runs. */
    public List<String> during(Runnable work) {
        return statementsDuring(work).stream()
                .filter(sql -> sql.startsWith("SELECT"))
                .toList();
    }

    /** Returns all statements that are sent while the work runs. */
    public List<String> statementsDuring(Runnable work) {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    private <T> T recording(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.add((String) arguments[0]);
                    } else if (method.getName().equals("createStatement")) {
                        // EclipseLink binds no parameters of a query with a condition in its result or a subquery.
                        statements.add("SELECT without parameters");
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        return result instanceof Connection ? recording(Connection.class, result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
