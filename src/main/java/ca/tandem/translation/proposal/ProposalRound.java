package ca.tandem.translation.proposal;

import ca.tandem.common.Causes;
import ca.tandem.identity.Actor;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proposals taken for several postings at once, each posting in a transaction of its own: one that is refused does not stop the others. */
@ApplicationScoped
public class ProposalRound {

    @Inject
    ProposedFacts proposedFacts;

    /**
     * The outcome of a round.
     *
     * @param postings the number of postings that got facts
     * @param facts the number of facts taken
     * @param refused the reasons by the keys of the postings that were refused
     */
    public record RoundResult(int postings, int facts, Map<String, List<Refusal>> refused) {}

    /** Takes all proposals that are equally sure. Otherwise like {@link ProposedFacts#takeAll}. */
    public RoundResult takeAll(Collection<String> keys, Confidence confidence, String reason, Actor actor) {
        var postings = 0;
        var facts = 0;
        var refused = new LinkedHashMap<String, List<Refusal>>();
        for (var key : keys) {
            try {
                var taken = proposedFacts.takeAll(key, confidence, reason, actor);
                facts += taken;
                postings += taken > 0 ? 1 : 0;
            } catch (RuntimeException e) {
                refused.put(key, refusals(e));
            }
        }
        return new RoundResult(postings, facts, refused);
    }

    /** Returns why a posting was refused; whatever else failed is thrown on. */
    private static List<Refusal> refusals(RuntimeException thrown) {
        if (Causes.first(thrown, OptimisticLockException.class).isPresent()) {
            return List.of(Refusal.workflow("proposal.changed"));
        }
        return Causes.first(thrown, RefusedException.class)
                .orElseThrow(() -> thrown)
                .refusals();
    }
}
