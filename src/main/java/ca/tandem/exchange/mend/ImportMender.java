package ca.tandem.exchange.mend;

import ca.tandem.common.Causes;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.database.DatabaseCollision;
import ca.tandem.common.idempotency.IdempotencyKey;
import ca.tandem.common.idempotency.IdempotentActions;
import ca.tandem.common.outage.DatabaseFailure;
import ca.tandem.common.outage.DatabaseOutage;
import ca.tandem.exchange.hugo.ImportReports;
import ca.tandem.exchange.mend.ImportMend.MendState;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.translation.check.FindingCode;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Mending of all findings of one kind over an import. It goes through the postings as an import does, one after the other in the background
 * and each in a transaction of its own: an import has up to ten thousand, and a posting that is refused stops no other.
 */
@ApplicationScoped
public class ImportMender {

    private static final Logger LOG = System.getLogger(ImportMender.class.getName());

    private static final Refusal CHANGED = Refusal.workflow("mend.changed");

    @Resource
    ManagedExecutorService executor;

    @Inject
    IdempotentActions keys;

    @Inject
    ImportReports importReports;

    @Inject
    ImportMends importMends;

    @Inject
    MendRecorder mendRecorder;

    @Inject
    PostingMender postingMender;

    /** The findings to be mended: those of a kind in the texts of one language, in all postings of an import or in one. */
    public record MendRequest(long run, String code, Language language, String key) {}

    /** Returns the reasons why somebody mends nothing of imports at all; each posting asks further. */
    public List<Refusal> refusals(Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            return List.of(Refusal.role("import.role"));
        }
        return actor.holds(Role.AUTHOR) || actor.holds(Role.TRANSLATOR)
                ? List.of()
                : List.of(Refusal.role("mend.role"));
    }

    /**
     * Starts a mend, once for each key. That of one posting is done at once.
     *
     * @param request what is to be mended; without a key all postings of the import
     * @param reason the reason of revisions
     * @param key the one-time key of the form
     * @throws RefusedException if the actor may not mend, the findings are not about typography, there are none, or a mend of the import is
     *     running
     */
    public void start(MendRequest request, String reason, Actor actor, IdempotencyKey key) {
        RefusedException.throwIfAny(refusals(actor));
        var known = importReports.keysMendable(request.run(), request.code(), request.language());
        var postings = request.key() == null
                ? known
                : known.stream().filter(request.key()::equals).toList();
        var begun = keys.runOnce(key, () -> String.valueOf(record(request, postings.size(), actor)));
        if (begun.isFirst()) {
            var mend = Long.parseLong(begun.name());
            begin(mend, postings, posting -> mend(mend, posting, reason, actor), MendState.DONE);
        }
    }

    private long record(MendRequest request, int postings, Actor actor) {
        if (!FindingCode.isTypography(request.code()) || postings == 0) {
            throw new RefusedException(List.of(Refusal.workflow("mend.nothing")));
        }
        return mendRecorder.start(request.run(), request.code(), request.language(), postings, actor);
    }

    /**
     * Undoes a mend in one step. That of one posting is undone at once.
     *
     * @param mend the id of the mend
     * @param reason the reason why revisions are discarded
     * @throws RefusedException if it is running or undone
     * @throws ProblemException if the actor has not started such a mend
     */
    public void undo(long mend, String reason, Actor actor) {
        RefusedException.throwIfAny(refusals(actor));
        var postings = mendRecorder.startUndo(mend, actor);
        begin(mend, postings, posting -> undo(mend, posting, reason, actor), MendState.UNDONE);
    }

    private void begin(long mend, List<String> postings, Consumer<String> work, MendState end) {
        if (postings.size() <= 1) {
            run(mend, postings, work, end);
            return;
        }
        try {
            executor.execute(() -> run(mend, postings, work, end));
        } catch (RejectedExecutionException e) {
            mendRecorder.end(mend, MendState.FAILED);
            throw e;
        }
    }

    /** Goes through the postings to the end, even if single ones fail. */
    private void run(long mend, List<String> postings, Consumer<String> work, MendState end) {
        try {
            postings.forEach(key -> DatabaseOutage.retryUntilAvailable(() -> work.accept(key)));
            DatabaseOutage.retryUntilAvailable(() -> mendRecorder.end(mend, end));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Mend " + mend + " ended before its end", e);
            DatabaseOutage.retryUntilAvailable(() -> mendRecorder.end(mend, MendState.FAILED));
        }
    }

    private void mend(long mend, String key, String reason, Actor actor) {
        var known = importMends.find(mend).orElseThrow();
        try {
            postingMender.mend(known, key, reason, actor);
        } catch (RuntimeException e) {
            var refusal = refusal(mend, key, e);
            mendRecorder.refuse(mend, key, refusal);
            if (refusal.code().equals("mend.nothing")) {
                // Somebody has mended it elsewhere.
                postingMender.renewReport(known, key);
            }
        }
    }

    private void undo(long mend, String key, String reason, Actor actor) {
        try {
            postingMender.undo(importMends.find(mend).orElseThrow(), key, reason, actor);
        } catch (RuntimeException e) {
            mendRecorder.keep(mend, key, refusal(mend, key, e));
        }
    }

    /** Returns why a posting was left as it was; an outage of the database is thrown on. */
    private static Refusal refusal(long mend, String key, RuntimeException thrown) {
        if (DatabaseFailure.isCauseOf(thrown)) {
            throw thrown;
        }
        var refused = Causes.first(thrown, RefusedException.class);
        if (refused.isPresent()) {
            return refused.get().refusals().get(0);
        }
        var isStale = Causes.first(thrown, ProblemException.class)
                .filter(problem -> problem.kind() == ProblemException.ProblemKind.STALE)
                .isPresent();
        if (isStale
                || Causes.first(thrown, OptimisticLockException.class).isPresent()
                || DatabaseCollision.isCauseOf(thrown)) {
            return CHANGED;
        }
        LOG.log(Level.WARNING, "Mend " + mend + " could not take the posting " + key, thrown);
        return Refusal.workflow("mend.failed");
    }
}
