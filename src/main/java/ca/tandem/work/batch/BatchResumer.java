package ca.tandem.work.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** A startup bean that resumes the batches that a terminated process left unfinished. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class BatchResumer {

    @Resource
    ManagedExecutorService executor;

    @Inject
    BatchRunner runner;

    @PostConstruct
    void goOn() {
        executor.execute(runner::run);
    }
}
