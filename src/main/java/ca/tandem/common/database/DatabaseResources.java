package ca.tandem.common.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * The data source, defined by {@code tandem.db.url}, {@code .user} and {@code .password}: the same archive runs on the embedded H2 and on
 * PostgreSQL.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = DatabaseResources.JNDI_NAME,
        className = "ca.tandem.common.database.PortalDataSource",
        url = "${MPCONFIG=tandem.db.url:}",
        user = "${MPCONFIG=tandem.db.user:}",
        password = "${MPCONFIG=tandem.db.password:}",
        minPoolSize = 2,
        maxPoolSize = 32,
        // The pool validates each connection before it hands it out, discards all of them when one is broken, and lets
        // a request wait for five seconds at most; by default it does none of these.
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=5000",
            "fish.payara.connection-creation-retry-attempts=0"
        })
public class DatabaseResources {

    static final String JNDI_NAME = "java:app/jdbc/tandem";

    /** The entity manager of the current transaction, injected in repositories only. */
    @Produces
    @PersistenceContext
    EntityManager entityManager;

    /** The data source, for code that uses no entities and manages its own transactions. */
    @Produces
    @Resource(lookup = JNDI_NAME)
    DataSource dataSource;
}
