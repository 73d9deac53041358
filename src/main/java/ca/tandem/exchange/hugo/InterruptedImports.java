package ca.tandem.exchange.hugo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * A start-up task that marks imports interrupted by the end of the process as failed. An import that is in fact still running on another
 * node is marked as done when it ends.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class InterruptedImports {

    @Inject
    ImportRecorder importRecorder;

    @PostConstruct
    void fail() {
        importRecorder.failAbandoned();
    }
}
