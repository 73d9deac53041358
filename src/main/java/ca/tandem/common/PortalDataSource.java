package ca.tandem.common;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens connections to whichever of the two databases the address names; the container pools them. A data source definition is read
 * before the archive's own settings are, so the defaults that follow from other settings are asked for here.
 */
public class PortalDataSource implements DataSource {

    private static final TandemSettings DEFAULTS = new TandemSettings();

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
        var credentials = new Properties();
        credentials.setProperty("user", name);
        credentials.setProperty("password", secret);
        var connection = driver(address).connect(address, credentials);
        if (connection == null) {
            throw new SQLException("tandem.db.url must begin with jdbc:h2: or jdbc:postgresql:, but is " + address);
        }
        return connection;
    }

    private static Driver driver(String address) {
        return address.startsWith("jdbc:h2:") ? new org.h2.Driver() : new org.postgresql.Driver();
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
        // the drivers log by java.util.logging
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the drivers' own
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
