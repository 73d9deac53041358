package ca.tandem.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Says of imports that ended with the process that they failed. Where another node still runs one, it says at its end that it is
 * done.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class AbandonedImports {

    @Inject
    Imports imports;

    @PostConstruct
    void fail() {
        imports.failAbandoned();
    }
}
