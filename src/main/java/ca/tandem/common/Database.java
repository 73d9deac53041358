package ca.tandem.common;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * The one data source, made from {@code tandem.db.url}, {@code .user} and {@code .password}: the same archive runs on the
 * embedded H2 and on PostgreSQL.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = Database.JNDI_NAME,
        className = "ca.tandem.common.PortalDataSource",
        url = "${MPCONFIG=tandem.db.url:}",
        user = "${MPCONFIG=tandem.db.user:}",
        password = "${MPCONFIG=tandem.db.password:}",
        minPoolSize = 2,
        maxPoolSize = 32,
        // The pool hands out no connection that it has not looked at, throws all away when one is broken, and waits two
        // seconds at most; of these it does none unless it is told.
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=2000",
            "fish.payara.connection-creation-retry-attempts=0"
        })
public class Database {

    static final String JNDI_NAME = "java:app/jdbc/tandem";

    /** The entity manager of the running transaction. Only repositories ask for it. */
    @Produces
    @PersistenceContext
    EntityManager entityManager;

    /** The data source itself, for what is no entity and has transactions of its own. */
    @Produces
    @Resource(lookup = JNDI_NAME)
    DataSource dataSource;
}
