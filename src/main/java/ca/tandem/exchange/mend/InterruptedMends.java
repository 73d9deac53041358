package ca.tandem.exchange.mend;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * A start-up task that marks mends interrupted by the end of the process as failed. A mend that is in fact still running on another
 * node is marked as done when it ends.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class InterruptedMends {

    @Inject
    MendRecorder mendRecorder;

    @PostConstruct
    void fail() {
        mendRecorder.failAbandoned();
    }
}
