package ca.tandem.testing;

import ca.tandem.common.database.DatabaseMigration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.RunScript;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A database with the schema that Liquibase built, and EclipseLink on it, without a server. Liquibase builds it once in each process;
 * every test has a copy of its own, with a pool of connections.
 */
public final class Schema implements AutoCloseable {

    /** The largest number of connections, more than any test uses at once. */
    private static final int MOST_CONNECTIONS = 100;

    /** Tells databases apart, also of two tests that begin in the same nanosecond. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final EntityManagers entityManagers;
    private final AutoCloseable database;
    private final DataSource dataSource;

    private Schema(String name, DataSource dataSource, EntityManagers entityManagers, AutoCloseable database) {
        this.name = name;
        this.dataSource = dataSource;
        this.entityManagers = entityManagers;
        this.database = database;
    }

    private static Schema of(String name, JdbcConnectionPool pool, AutoCloseable database) {
        return new Schema(name, pool, EntityManagers.on(name, pool), database);
    }

    /** Creates an H2 database in memory. */
    public static Schema onH2() {
        var pool = pool(migratedH2());
        return of("H2", pool, () -> {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } finally {
                pool.dispose();
            }
        });
    }

    /** Creates an H2 database in memory that has the schema. */
    static JdbcDataSource migratedH2() {
        var dataSource = h2();
        try (var connection = dataSource.getConnection()) {
            RunScript.execute(connection, new StringReader(H2Script.SCRIPT));
        } catch (SQLException e) {
            throw new IllegalStateException("The schema could not be copied", e);
        }
        return dataSource;
    }

    /** Creates a database on the PostgreSQL server that all tests of this run share. */
    public static Schema onPostgres() {
        return onPostgres(" template " + PostgresTemplate.NAME);
    }

    private static Schema onPostgres(String how) {
        var database = newDatabase(how);
        var pool = pooled(address(database));
        return of("PostgreSQL", pool, () -> {
            pool.dispose();
            administer("drop database " + database + " with (force)");
        });
    }

    /** Creates a database without the schema on the shared server. */
    public static Schema emptyOnPostgres() {
        return onPostgres("");
    }

    /** Returns a pool of connections to a database on PostgreSQL: to open one takes as long as many a query. */
    public static JdbcConnectionPool pooled(String address) {
        var source = new PGConnectionPoolDataSource();
        source.setUrl(address);
        source.setUser("postgres");
        return pool(source);
    }

    private static JdbcConnectionPool pool(ConnectionPoolDataSource source) {
        var pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(MOST_CONNECTIONS);
        return pool;
    }

    private static JdbcDataSource h2() {
        var dataSource = new JdbcDataSource();
        // H2 keeps eight statements of a connection that it has read; a transaction of ours sends more.
        dataSource.setURL("jdbc:h2:mem:schema" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=200");
        return dataSource;
    }

    private static DataSource migrated(DataSource dataSource) {
        try {
            DatabaseMigration.migrate(dataSource);
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The schema could not be built", e);
        }
        return dataSource;
    }

    /** The shared PostgreSQL server, which starts with the first test that needs it and ends with the tests. */
    private static final class PostgresServer {

        static final EmbeddedPostgres ONLY = server();
    }

    private static final class PostgresTemplate {

        static final String NAME = newDatabase("");

        static {
            migrated(PostgresServer.ONLY.getDatabase("postgres", NAME));
        }
    }

    private static final class H2Script {

        static final String SCRIPT = script();

        private static String script() {
            try (var connection = migrated(h2()).getConnection();
                    var statement = connection.createStatement();
                    var lines = statement.executeQuery("script nosettings")) {
                var script = new StringBuilder();
                while (lines.next()) {
                    script.append(lines.getString(1)).append('\n');
                }
                return script.toString();
            } catch (SQLException e) {
                throw new IllegalStateException("The schema could not be read", e);
            }
        }
    }

    /**
     * Starts a PostgreSQL server for one test that stops the portal or reads its tables. It need not outlive a power cut, and does
     * not wait for the disk.
     */
    public static EmbeddedPostgres server() {
        return server(Map.of());
    }

    /** Starts such a server with more of its own settings. */
    public static EmbeddedPostgres server(Map<String, String> settings) {
        try {
            var builder = EmbeddedPostgres.builder().setPGStartupWait(Patience.LONGEST);
            settings.forEach(builder::setServerConfig);
            return builder.setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", Integer.toString(3 * MOST_CONNECTIONS))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static void administer(String command) {
        try (var connection = PostgresServer.ONLY.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + command, e);
        }
    }

    private static String newDatabase(String how) {
        var database = "schema" + NUMBER.incrementAndGet();
        administer("create database " + database + how);
        return database;
    }

    private static String address(String database) {
        return PostgresServer.ONLY.getJdbcUrl("postgres", database);
    }

    /** Creates a database without the schema on the shared server and returns its address, for a process of its own. */
    public static String addressOnPostgres() {
        return address(newDatabase(""));
    }

    /** Creates a database of each of the two kinds that Tandem runs on. */
    public static List<Schema> onBoth() {
        return List.of(onH2(), onPostgres());
    }

    /** Builds the schema on a given database, which stays open. */
    public static Schema on(DataSource dataSource) {
        return existing(migrated(dataSource));
    }

    /** Wraps a database that has the schema already. */
    public static Schema existing(DataSource dataSource) {
        return new Schema("given", dataSource, EntityManagers.on(dataSource), () -> {});
    }

    /** Runs work in a transaction of its own and commits it. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return entityManagers.inTransaction(work);
    }

    /** Creates an entity manager whose transaction the test begins and ends itself. */
    public EntityManager entityManager() {
        return entityManagers.create();
    }

    /** Returns the names of all entities. */
    public List<String> entities() {
        return entityManagers.factory().getMetamodel().getEntities().stream()
                .map(EntityType::getName)
                .sorted()
                .toList();
    }

    /** Returns the data source, for statements without entities. */
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        entityManagers.close();
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException("The database did not stop", e);
        }
    }
}
