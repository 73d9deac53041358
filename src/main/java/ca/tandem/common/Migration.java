package ca.tandem.common;

import ca.tandem.common.outage.OutageLog;
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
 * Closes the data folder and brings the schema up to date before anything else uses them; a failure stops the deployment, and so does a
 * key that is none.
 */
public class Migration implements Extension {

    /** The first that runs, and that the database is awaited may be the first that there is to say. */
    void begin(@Observes BeforeBeanDiscovery discovery) {
        OutageLog.install();
    }

    void end(@Observes BeforeShutdown shutdown) {
        OutageLog.remove();
    }

    // The name is a constant; nothing is injected yet when an extension runs.
    @SuppressWarnings("BanJNDI")
    void migrate(@Observes AfterDeploymentValidation deployment) {
        try {
            var config = ConfigProvider.getConfig();
            var data = Path.of(config.getValue("tandem.data", String.class));
            var folder = new DataFolder(data);
            folder.close();
            PortalKey.of(config.getOptionalValue(PortalKey.SETTING, String.class), data);
            DataSource dataSource = InitialContext.doLookup(Database.JNDI_NAME);
            migrate(dataSource);
            // The embedded database has made its files meanwhile.
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

    /** Runs the change log {@code liquibase/changelog.xml} on that database. What Liquibase tells goes to the log. */
    public static void migrate(DataSource dataSource) throws SQLException, LiquibaseException {
        try (var connection = dataSource.getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (var liquibase = new Liquibase(
                    "liquibase/changelog.xml",
                    new ClassLoaderResourceAccessor(Migration.class.getClassLoader()),
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
