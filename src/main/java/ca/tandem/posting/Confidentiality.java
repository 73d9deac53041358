package ca.tandem.posting;

import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The mark of confidential postings, whose texts are given to no service outside. Authors set it; readers are not told. */
@ApplicationScoped
@Transactional
public class Confidentiality {

    @Inject
    Postings postings;

    @Inject
    PostingAuditEvents record;

    /** Returns the reasons why the actor may not set the mark; empty if allowed. */
    public List<Refusal> refusals(Actor actor) {
        return actor.holds(Role.AUTHOR) ? List.of() : List.of(Refusal.role("confidential.role"));
    }

    /**
     * Marks a posting as confidential, or lifts the mark. Setting it to what it is changes nothing.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param confidential true to mark it
     * @return the current edition with its new version
     * @throws RefusedException if the actor is no author
     * @throws StaleVersionException if the posting has changed since
     * @throws PostingNotFoundException if there is no such posting
     */
    public Edition mark(String key, long seen, boolean confidential, Actor actor) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        edition.requireVersion(seen);
        RefusedException.throwIfAny(refusals(actor));
        if (edition.getPosting().isConfidential() != confidential) {
            edition.getPosting().markConfidential(confidential);
            record.confidentialityChanged(edition, actor);
            postings.flush();
        }
        return edition;
    }
}
