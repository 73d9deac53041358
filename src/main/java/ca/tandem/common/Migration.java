package ca.tandem.common;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Brings the schema up to date before anything else uses it; a failure stops the deployment. */
public class Migration implements Extension {

    // The name is a constant; nothing is injected yet when an extension runs.
    @SuppressWarnings("BanJNDI")
    void migrate(@Observes AfterDeploymentValidation deployment) {
        try {
            DataSource dataSource = InitialContext.doLookup(Database.JNDI_NAME);
            migrate(dataSource);
        } catch (NamingException | SQLException | LiquibaseException e) {
            deployment.addDeploymentProblem(
                    new IllegalStateException("The database could not be brought up to date", e));
        }
    }

    /** Runs the change log {@code liquibase/changelog.xml} on that database. */
    public static void migrate(DataSource dataSource) throws SQLException, LiquibaseException {
        try (var connection = dataSource.getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (var liquibase = new Liquibase(
                    "liquibase/changelog.xml",
                    new ClassLoaderResourceAccessor(Migration.class.getClassLoader()),
                    database)) {
                liquibase.update(new Contexts(), new LabelExpression());
            }
        }
    }
}
