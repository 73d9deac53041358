package ca.tandem.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database in memory that notes what it is asked, so that a test can say how often. */
public final class CountedQueries {

    private final List<String> asked = new ArrayList<>();
    private final Schema schema;

    public CountedQueries() {
        schema = Schema.asItIs(noting(DataSource.class, Schema.filledH2()));
    }

    public Schema schema() {
        return schema;
    }

    /** The queries that something asks. */
    public List<String> during(Runnable work) {
        asked.clear();
        work.run();
        return asked.stream().filter(sql -> sql.startsWith("SELECT")).toList();
    }

    private <T> T noting(Class<T> type, Object target) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        asked.add((String) arguments[0]);
                    } else if (method.getName().equals("createStatement")) {
                        // EclipseLink binds no parameters of a query with a condition in its result or a subquery.
                        asked.add("SELECT without parameters");
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        return result instanceof Connection ? noting(Connection.class, result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
