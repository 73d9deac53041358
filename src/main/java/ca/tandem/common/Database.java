package ca.tandem.common;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

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
        maxPoolSize = 32)
public class Database {

    static final String JNDI_NAME = "java:app/jdbc/tandem";

    /** The entity manager of the running transaction. Only repositories ask for it. */
    @Produces
    @PersistenceContext
    EntityManager entityManager;
}
