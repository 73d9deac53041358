package ca.tandem.testing;

import ca.tandem.common.Migration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.h2.jdbcx.JdbcDataSource;

/** A database with the schema that Liquibase built, and EclipseLink on it, without a server. */
public final class Schema implements AutoCloseable {

    private final String name;
    private final EntityManagerFactory factory;
    private final AutoCloseable database;
    private final DataSource dataSource;

    private Schema(String name, DataSource dataSource, AutoCloseable database) {
        this.name = name;
        this.database = database;
        this.dataSource = dataSource;
        factory = Persistence.createEntityManagerFactory(
                "tandem",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource,
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "eclipselink.session-name",
                        name + System.nanoTime()));
    }

    private static Schema built(String name, DataSource dataSource, AutoCloseable database) {
        try {
            Migration.migrate(dataSource);
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The schema could not be built on " + name, e);
        }
        return new Schema(name, dataSource, database);
    }

    /** A new H2 database in memory. */
    public static Schema onH2() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:schema" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        return built("H2", dataSource, () -> {});
    }

    /** A new database on the PostgreSQL server that all tests of this run share. */
    public static Schema onPostgres() {
        var database = "schema" + System.nanoTime();
        administer("create database " + database);
        return built(
                "PostgreSQL",
                Server.ONLY.getDatabase("postgres", database),
                () -> administer("drop database " + database + " with (force)"));
    }

    /** Started with the first test that needs it; it ends with the tests. */
    private static final class Server {

        static final EmbeddedPostgres ONLY = server();
    }

    /** Starts a PostgreSQL server of its own, for a test that stops the portal or looks past it. */
    public static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.builder().setPGStartupWait(Patience.LONGEST).start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static void administer(String command) {
        try (var connection = Server.ONLY.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + command, e);
        }
    }

    /** The address of a new and empty database on that same server, for a process of its own. */
    public static String addressOnPostgres() {
        var database = "schema" + System.nanoTime();
        administer("create database " + database);
        return Server.ONLY.getJdbcUrl("postgres", database);
    }

    /** A new database on each of the two kinds that Tandem runs on. */
    public static List<Schema> onBoth() {
        return List.of(onH2(), onPostgres());
    }

    /** Somebody else's database, which stays open. */
    public static Schema on(DataSource dataSource) {
        return built("given", dataSource, () -> {});
    }

    /** A database that has the schema already. */
    public static Schema asItIs(DataSource dataSource) {
        return new Schema("given", dataSource, () -> {});
    }

    /** Does something in a transaction of its own and commits it. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (var entityManager = factory.createEntityManager()) {
            var transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                var result = work.apply(entityManager);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** An entity manager whose transaction the test begins and ends itself. */
    public EntityManager entityManager() {
        return factory.createEntityManager();
    }

    /** Where its connections come from, for what is no entity. */
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        factory.close();
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException("The database did not stop", e);
        }
    }
}
