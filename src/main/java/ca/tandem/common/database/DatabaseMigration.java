package ca.tandem.common.database;

import ca.tandem.common.PortalKey;
import ca.tandem.common.UnencryptedHosts;
import ca.tandem.common.outage.OutageLogFilter;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A CDI extension that secures the data folder and migrates the schema before anything else uses them. A failed migration or an invalid key
 * stops the deployment.
 */
public class DatabaseMigration implements Extension {

    /** Installs the log filter. It must run first: that the portal waits for its database may be the first thing to log. */
    void begin(@Observes BeforeBeanDiscovery discovery) {
        OutageLogFilter.install();
    }

    void end(@Observes BeforeShutdown shutdown) {
        OutageLogFilter.remove();
    }

    // The name is a constant; nothing is injected yet when an extension runs.
    @SuppressWarnings("BanJNDI")
    void migrate(@Observes AfterDeploymentValidation deployment) {
        try {
            var config = ConfigProvider.getConfig();
            var data = Path.of(config.getValue("tandem.data", String.class));
            var folder = new DataFolder(data);
            folder.close();
            PortalKey.of(config, data);
            var address = config.getValue("tandem.db.url", String.class);
            if (!PortalDataSource.isEmbedded(address)) {
                PostgresEncryption.require(address, UnencryptedHosts.of(config));
            }
            var owner = config.getOptionalValue("tandem.db.migration.user", String.class);
            if (owner.isPresent()) {
                migrate(
                        address,
                        owner.get(),
                        config.getOptionalValue("tandem.db.migration.password", String.class)
                                .orElse(""),
                        config.getValue("tandem.db.user", String.class));
            } else {
                DataSource dataSource = InitialContext.doLookup(DatabaseResources.JNDI_NAME);
                migrate(dataSource);
            }
            // The embedded database has created its files by now.
            folder.close();
        } catch (IllegalArgumentException e) {
            deployment.addDeploymentProblem(e);
        } catch (IOException | UncheckedIOException e) {
            deployment.addDeploymentProblem(
                    new IllegalStateException("The data folder (tandem.data) could not be made or looked through", e));
        } catch (NamingException | SQLException | LiquibaseException e) {
            deployment.addDeploymentProblem(
                    new IllegalStateException("The database could not be brought up to date: " + e.getMessage(), e));
        }
    }

    /**
     * Runs the change log with an account that owns the tables, and gives the portal's account what it needs of them.
     *
     * @param owner the account that owns the tables
     * @param portal the account of the portal's work
     */
    static void migrate(String address, String owner, String password, String portal)
            throws SQLException, LiquibaseException {
        if (PortalDataSource.isEmbedded(address) || owner.equals(portal)) {
            throw new IllegalArgumentException(
                    "tandem.db.migration.user is a second account on PostgreSQL, beside tandem.db.user");
        }
        if (PostgresEncryption.namesUser(address)) {
            throw new IllegalArgumentException("With tandem.db.migration.user, tandem.db.url names no user itself");
        }
        var owners = PortalDataSource.of(address, owner, password);
        migrate(owners);
        PortalGrants.give(owners, portal);
    }

    /** Runs the change log {@code liquibase/changelog.xml} on the given database. The output of Liquibase goes to the log. */
    public static void migrate(DataSource dataSource) throws SQLException, LiquibaseException {
        try (var connection = dataSource.getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (var liquibase = new Liquibase(
                    "liquibase/changelog.xml",
                    new ClassLoaderResourceAccessor(DatabaseMigration.class.getClassLoader()),
                    database)) {
                liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
                Scope.child(
                        Scope.Attr.ui,
                        new LoggerUIService(),
                        () -> liquibase.update(new Contexts(), new LabelExpression()));
            }
        } catch (SQLException | LiquibaseException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }
}
