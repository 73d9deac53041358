package ca.tandem.common.database;

import ca.tandem.common.DefaultsConfigSource;
import ca.tandem.common.outage.DatabaseFailure;
import ca.tandem.common.outage.DatabaseOutage;
import ca.tandem.common.outage.MonitoredConnection;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The data source that opens connections to H2 or PostgreSQL, depending on the URL; the container pools them. A data source definition is
 * resolved before the archive's own configuration sources are available, so defaults that depend on other settings are looked up here.
 */
public class PortalDataSource implements DataSource {

    private static final DefaultsConfigSource DEFAULTS = new DefaultsConfigSource();

    /**
     * Default properties of the PostgreSQL driver, times in seconds. A statement that stays silent for longer is cancelled, because no user
     * waits that long for a page and a hanging database would block every thread. Error messages omit values, which would end up in the
     * log.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "connectTimeout",
            "2",
            "loginTimeout",
            "2",
            "socketTimeout",
            "20",
            "tcpKeepAlive",
            "true",
            "logServerErrorDetail",
            "false",
            "reWriteBatchedInserts",
            "true");

    /** True once the database has answered this process. Until then no request can be served, so the database is waited for. */
    private static volatile boolean answeredOnce;

    private String url;
    private String user;
    private String password;

    public void setUrl(String url) {
        this.url = url;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(given(user, "tandem.db.user"), given(password, "tandem.db.password"));
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        var address = given(url, "tandem.db.url");
        while (!answeredOnce) {
            try {
                return connect(address, properties(address, name, secret));
            } catch (SQLException e) {
                if (!DatabaseFailure.isCauseOf(e)) {
                    throw e;
                }
                pause();
            }
        }
        if (!DatabaseOutage.CURRENT.mayTry()) {
            throw DatabaseOutage.refusal();
        }
        return connect(address, properties(address, name, secret));
    }

    /** Returns a data source of another account on the same database, which nothing pools. */
    static PortalDataSource of(String address, String name, String secret) {
        var source = new PortalDataSource();
        source.setUrl(address);
        source.setUser(name);
        source.setPassword(secret);
        return source;
    }

    private static Connection connect(String address, Properties properties) throws SQLException {
        try {
            var connection = driver(address).connect(address, properties);
            if (connection == null) {
                throw new SQLException("tandem.db.url must begin with jdbc:h2: or jdbc:postgresql:");
            }
            answeredOnce = true;
            DatabaseOutage.CURRENT.recordSuccess();
            return MonitoredConnection.of(connection, DatabaseOutage.CURRENT);
        } catch (SQLException e) {
            if (DatabaseFailure.classify(e) == DatabaseFailure.AWAY) {
                DatabaseOutage.CURRENT.recordFailure(e.getMessage());
            }
            throw e;
        }
    }

    private static void pause() throws SQLException {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("The portal was stopped while it waited for its database", e);
        }
    }

    /** Returns the user and password and, for PostgreSQL, the default properties that the URL does not set itself. */
    static Properties properties(String address, String name, String secret) {
        var properties = new Properties();
        properties.setProperty("user", name);
        // A secret that was given as a file may end with a line.
        properties.setProperty("password", secret.replaceFirst("\\R+\\z", ""));
        if (!isEmbedded(address)) {
            SETTINGS.forEach((setting, value) -> {
                if (!address.matches(".*[?&]" + setting + "=.*")) {
                    properties.setProperty(setting, value);
                }
            });
            PostgresEncryption.defaults(address).forEach(properties::setProperty);
        }
        return properties;
    }

    private static Driver driver(String address) {
        return isEmbedded(address) ? new org.h2.Driver() : new org.postgresql.Driver();
    }

    static boolean isEmbedded(String address) {
        return address.startsWith("jdbc:h2:");
    }

    private static String given(String value, String setting) {
        return value == null || value.isBlank() ? DEFAULTS.getValue(setting) : value;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        // the drivers use java.util.logging
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // left to the drivers
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The drivers log by themselves");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing is wrapped here");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
