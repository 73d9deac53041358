package ca.tandem.exchange.mend;

import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.Imports;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditions;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.FindingMender;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Mending and undoing of one posting of a mend in one transaction: the text, the outcome and the report of the import change together or not
 * at all. Whether the user may is asked of each posting as it is then. A published posting gets a revision, as for every change of it: a
 * correction is for facts.
 */
@ApplicationScoped
public class PostingMender {

    @Inject
    ImportMends importMends;

    @Inject
    Imports imports;

    @Inject
    Postings postings;

    @Inject
    PostingWorkflow workflow;

    @Inject
    PostingEditor postingEditor;

    @Inject
    FindingMender findingMender;

    @Inject
    Checks checks;

    @Inject
    AuditLog auditLog;

    /** Returns the reasons why the user may not mend a text of a posting now, which was read with its editions; empty if there is none. */
    public List<Refusal> refusalsAsRead(PostingEditions editions, Language language, Actor actor) {
        return editions.current()
                .map(edition -> edition.getState() == State.PUBLISHED
                        ? workflow.refusalsAsRead(editions, edition, Action.REVISE, actor)
                        : postingEditor.refusalsToWrite(edition, language, actor))
                .orElse(List.of());
    }

    /**
     * Mends a posting, unless that is done already.
     *
     * @param reason the reason of a revision
     * @throws RefusedException if there is nothing to mend, or the user may not write the text now
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void mend(ImportMend mend, String key, String reason, Actor actor) {
        if (importMends.outcome(mend.getId(), key).isPresent()) {
            return;
        }
        auditLog.addDetail("import", mend.getRun());
        var current = current(key);
        // No revision is begun in vain.
        if (findings(current, mend).stream().noneMatch(FindingMender::isMendable)) {
            throw new RefusedException(List.of(Refusal.workflow("mend.nothing")));
        }
        var isPublished = current.getState() == State.PUBLISHED;
        var draft = isPublished
                ? workflow.perform(key, current.getVersion(), ActionRequest.of(Action.REVISE, reason), actor)
                : current;
        var mended = findingMender.mend(key, draft.getVersion(), mend.getCode(), mend.getLanguage(), actor);
        var version = mended.edition().getVersion();
        importMends.add(MendedPosting.mended(mend.getId(), key, mended.count(), isPublished, version));
        renewReport(mend, mended.edition());
    }

    /**
     * Makes a posting as it was before it was mended, unless that is done already: its text, or no revision.
     *
     * @param reason the reason why the revision is discarded
     * @throws RefusedException if something was written since, or the user may not write the text now
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void undo(ImportMend mend, String key, String reason, Actor actor) {
        var outcome = importMends.outcome(mend.getId(), key).filter(MendedPosting::isMended);
        if (outcome.isEmpty()) {
            return;
        }
        auditLog.addDetail("import", mend.getRun());
        var version = outcome.get().getVersion();
        if (current(key).getVersion() != version) {
            throw new RefusedException(List.of(Refusal.workflow("mend.undo")));
        }
        if (outcome.get().isRevised()) {
            workflow.perform(key, version, ActionRequest.of(Action.DISCARD, reason), actor);
        } else {
            findingMender.undo(key, version, actor);
        }
        outcome.get().undo();
        renewReport(mend, current(key));
    }

    /** Lets the report of the import say what there is to mend now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void renewReport(ImportMend mend, String key) {
        renewReport(mend, current(key));
    }

    private void renewReport(ImportMend mend, Edition edition) {
        imports.replaceFindings(
                mend.getRun(),
                edition.getPosting().getKey(),
                mend.getCode(),
                mend.getLanguage(),
                findings(edition, mend));
    }

    private List<Finding> findings(Edition edition, ImportMend mend) {
        return checks.findings(edition).stream()
                .filter(finding -> finding.code().equals(mend.getCode()) && finding.language() == mend.getLanguage())
                .toList();
    }

    private Edition current(String key) {
        return postings.of(key).current().orElseThrow(() -> new PostingNotFoundException(key));
    }
}
