package ca.tandem.posting.revision;

import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ContentRestorer;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Restores a revision: its content becomes a new save of the draft, and so a new revision. */
@ApplicationScoped
@Transactional
public class RevisionRestorer {

    @Inject
    Postings postings;

    @Inject
    Revisions revisions;

    @Inject
    ContentRestorer contentRestorer;

    /** Returns the reasons why the actor may not restore a revision to the edition in its present state. */
    public List<Refusal> refusals(Edition edition, Actor actor) {
        if (edition.getState() != State.DRAFT) {
            var isWaiting = edition.getState().isInWork();
            return List.of(Refusal.workflow(isWaiting ? "restore.state" : "restore.revise", edition.getState()));
        }
        return actor.holds(Role.AUTHOR) ? List.of() : List.of(Refusal.role("write.draft.role"));
    }

    /**
     * Restores a revision to the draft of its posting.
     *
     * @param seen the version of the posting that the user saw
     * @param name the revision, of any edition of the posting
     * @param actor an author
     * @return the draft with its new version
     * @throws StaleVersionException if the posting has changed since that version
     * @throws RefusedException if there is no such revision or no draft, or the actor is not an author
     * @throws PostingNotFoundException if there is no such posting
     */
    public Edition restore(String key, long seen, RevisionName name, Actor actor) {
        var draft = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        draft.requireVersion(seen);
        RefusedException.throwIfAny(refusals(draft, actor));
        var revision = revisions
                .find(key, name)
                .orElseThrow(
                        () -> new RefusedException(List.of(Refusal.workflow("revision.unknown", name.toString()))));
        var before = revisions.last(draft).map(Revision::getNumber).orElse(0);
        var restored = contentRestorer.restore(key, seen, revision.getContent(), revision.getEdition(), actor);
        revisions.last(restored).filter(kept -> kept.getNumber() > before).ifPresent(kept -> kept.setOrigin(name));
        return restored;
    }
}
