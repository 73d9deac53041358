package ca.tandem.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** A recorder of query plans: its data source asks PostgreSQL for the plan of each query before the query runs. */
public final class QueryPlanRecorder {

    /**
     * A query as it was sent, and the lines of its plan.
     *
     * @param sql the statement
     * @param plan the plan, a line for each step
     */
    public record PlannedQuery(String sql, List<String> plan) {}

    private final DataSource source;
    private final List<PlannedQuery> planned = new ArrayList<>();

    public QueryPlanRecorder(DataSource source) {
        this.source = source;
    }

    /** Returns the data source whose queries are explained. */
    public DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            var result = method.invoke(source, arguments);
            return result instanceof Connection connection ? planning(connection) : result;
        });
    }

    /** Returns the queries since the last call, with their plans. */
    public List<PlannedQuery> takeQueries() {
        var taken = List.copyOf(planned);
        planned.clear();
        return taken;
    }

    private Connection planning(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            var result = method.invoke(connection, arguments);
            return result instanceof PreparedStatement statement
                    ? planning(connection, statement, (String) arguments[0])
                    : result;
        });
    }

    private interface ParameterSetter {
        void set(PreparedStatement statement) throws ReflectiveOperationException;
    }

    private PreparedStatement planning(Connection connection, PreparedStatement statement, String sql) {
        var parameters = new ArrayList<ParameterSetter>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set")
                    && arguments != null
                    && arguments[0] instanceof Integer
                    && arguments.length > 1) {
                parameters.add(other -> method.invoke(other, arguments));
            } else if (method.getName().startsWith("execute")
                    && sql.toUpperCase(Locale.ROOT).contains("SELECT")
                    && !sql.toUpperCase(Locale.ROOT).contains("NEXTVAL")) {
                plan(connection, sql, parameters);
            }
            return method.invoke(statement, arguments);
        });
    }

    private void plan(Connection connection, String sql, List<ParameterSetter> parameters)
            throws SQLException, ReflectiveOperationException {
        try (var explained = connection.prepareStatement("explain " + sql)) {
            for (var parameterSetter : parameters) {
                parameterSetter.set(explained);
            }
            try (var lines = explained.executeQuery()) {
                var plan = new ArrayList<String>();
                while (lines.next()) {
                    plan.add(lines.getString(1));
                }
                planned.add(new PlannedQuery(sql, plan));
            }
        }
    }

    private interface JdbcCall {
        Object with(Method method, Object[] arguments) throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxy(Class<T> type, JdbcCall jdbcCall) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return jdbcCall.with(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
