package ca.tandem.feedback;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Timer that has readers told what became of their feedback, and deletes their addresses, on every node. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FeedbackTimer {

    private static final Logger LOG = System.getLogger(FeedbackTimer.class.getName());

    @Inject
    FeedbackAnswers answers;

    private volatile boolean isReported;

    @Schedule(hour = "*", minute = "*", second = "41", persistent = false)
    void tick() {
        // The container cancels a timer whose method throws. A failure is logged once, not at every tick.
        try {
            answers.due().forEach(answers::tell);
            answers.sweep();
            isReported = false;
        } catch (RuntimeException e) {
            if (!isReported) {
                LOG.log(Level.WARNING, "There is trouble with answers to readers; it is tried again", e);
            }
            isReported = true;
        }
    }
}
