package ca.tandem.exchange.mend;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.exchange.mend.ImportMend.MendState;
import ca.tandem.identity.Actor;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** A service that records when mends over imports start, how they end, and what became of postings that could not be mended. */
@ApplicationScoped
@Transactional
public class MendRecorder {

    @Inject
    ImportMends importMends;

    @Inject
    Clock clock;

    /**
     * Records the start of a mend.
     *
     * @param postings the number of postings that it goes through
     * @return its id
     * @throws RefusedException if a mend of the same import is running
     */
    long start(long run, String code, Language language, int postings, Actor actor) {
        if (importMends.running().stream().anyMatch(other -> other.getRun() == run)) {
            throw new RefusedException(List.of(Refusal.workflow("mend.running")));
        }
        var mend = new ImportMend(run, code, language, postings, actor.name(), clock.instant());
        importMends.add(mend);
        return mend.getId();
    }

    /**
     * Records that a mend is being undone.
     *
     * @return the keys of the postings that are mended
     * @throws RefusedException if the actor did not start it, or it is running or undone
     */
    List<String> startUndo(long id, Actor actor) {
        var mend = importMends
                .find(id)
                .filter(known -> known.getStartedBy().equals(actor.name()))
                .orElseThrow(() -> ProblemException.notFound("mend.unknown"));
        mend.beginUndo();
        return importMends.mendedKeys(id);
    }

    /** Records why a posting was not mended. */
    void refuse(long mend, String key, Refusal refusal) {
        if (importMends.outcome(mend, key).isEmpty()) {
            importMends.add(MendedPosting.refused(mend, key, refusal));
        }
    }

    /** Records why a posting stays mended. */
    void keep(long mend, String key, Refusal refusal) {
        importMends.outcome(mend, key).ifPresent(posting -> posting.keep(refusal));
    }

    /** Records how a mend, or its undoing, has ended. */
    void end(long id, MendState how) {
        importMends.find(id).ifPresent(mend -> mend.end(how));
    }

    /** Records that all running mends have ended early. Called at start-up, when none of this process can be running. */
    void failAbandoned() {
        importMends.running().forEach(mend -> mend.end(MendState.FAILED));
    }
}
