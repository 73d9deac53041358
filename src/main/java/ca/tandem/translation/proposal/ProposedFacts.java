package ca.tandem.translation.proposal;

import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Fact;
import ca.tandem.posting.PostingEditions;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The proposals of an edition, worked out from its texts each time, and the act of taking them. What an author takes is written into a draft:
 * for a published posting into a revision, which goes the way of every revision before readers see it.
 */
@ApplicationScoped
@Transactional
public class ProposedFacts {

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Clock clock;

    /** Returns the facts that the texts of an edition state and that it lacks; a closing that has passed is left out. */
    public List<FactProposal> of(Edition edition) {
        var facts = edition.getFacts();
        var now = clock.instant();
        return FactProposal.of(edition.getTexts()).stream()
                .filter(proposal -> !proposal.fact().isGiven(facts))
                .filter(proposal -> !proposal.facts().closedAt(now))
                .toList();
    }

    /** Returns the reasons why the actor may not take proposals now, for a posting that was read with its editions; empty if there is none. */
    public List<Refusal> refusalsAsRead(PostingEditions editions, Edition edition, Actor actor) {
        return edition.getState() == State.PUBLISHED
                ? workflow.refusalsAsRead(editions, edition, Action.REVISE, actor)
                : postingEditor.refusalsToWriteFacts(edition, actor);
    }

    /**
     * Takes the proposals of some facts, as they are now.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param facts the facts; not empty
     * @param reason the reason of the revision; needed only for a published posting
     * @return the draft with its new version
     * @throws StaleVersionException if the posting has changed since that version
     * @throws RefusedException if the actor may not write the facts, or one of them is not proposed
     * @throws PostingNotFoundException if there is no such posting
     */
    public Edition take(String key, long seen, Set<Fact> facts, String reason, Actor actor) {
        var edition = current(key);
        edition.requireVersion(seen);
        RefusedException.throwIfAny(refusals(edition, actor));
        var taken = chosen(edition, proposal -> facts.contains(proposal.fact()));
        var proposed = taken.stream().map(FactProposal::fact).toList();
        RefusedException.throwIfAny(facts.stream()
                .filter(fact -> !proposed.contains(fact))
                .sorted()
                .map(fact -> Refusal.workflow("proposal.none", fact))
                .toList());
        if (taken.isEmpty()) {
            throw new RefusedException(List.of(Refusal.workflow("proposal.nothing")));
        }
        return write(edition, taken, reason, actor);
    }

    /**
     * Takes all proposals of a posting that are equally sure, as they are now. The rest as {@link #take}.
     *
     * @return the number of facts taken
     */
    public int takeAll(String key, Confidence confidence, String reason, Actor actor) {
        var edition = current(key);
        var taken = chosen(edition, proposal -> proposal.confidence() == confidence);
        if (!taken.isEmpty()) {
            RefusedException.throwIfAny(refusals(edition, actor));
            write(edition, taken, reason, actor);
        }
        return taken.size();
    }

    private List<Refusal> refusals(Edition edition, Actor actor) {
        return edition.getState() == State.PUBLISHED
                ? workflow.refusals(edition, Action.REVISE, actor)
                : postingEditor.refusalsToWriteFacts(edition, actor);
    }

    private Edition current(String key) {
        return postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
    }

    private List<FactProposal> chosen(Edition edition, Predicate<FactProposal> which) {
        return of(edition).stream().filter(which).toList();
    }

    private Edition write(Edition edition, List<FactProposal> taken, String reason, Actor actor) {
        var key = edition.getPosting().getKey();
        var draft = edition.getState() == State.PUBLISHED
                ? workflow.perform(key, edition.getVersion(), ActionRequest.of(Action.REVISE, reason), actor)
                : edition;
        var facts = draft.getFacts();
        taken.forEach(proposal -> proposal.fact().set(facts, proposal.value()));
        return postingEditor.write(key, draft.getVersion(), facts, actor);
    }
}
