package ca.tandem.posting;

import ca.tandem.identity.Actor;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rules that are the same for all actions: the transition table, and the parameters that any action may have. The others stand with
 * their action, in {@link EditionAction}.
 */
@ApplicationScoped
class WorkflowRules {

    @Inject
    Postings postings;

    @Inject
    Instance<TransitionGuard> guards;

    /**
     * Returns the circumstances of an action on an edition.
     *
     * @param editions returns the editions of its posting; called for those actions only that depend on the others
     */
    ActionContext context(Edition edition, Actor actor, Instant now, Supplier<PostingEditions> editions) {
        return new ActionContext(
                edition, actor, now, editions, to -> guarded(guard -> guard.refusals(edition, to)), postings);
    }

    /** Returns the same for editions that were read and not changed since, to show what stands in the way. */
    ActionContext contextAsRead(Edition edition, Actor actor, Instant now, PostingEditions editions) {
        return new ActionContext(
                edition,
                actor,
                now,
                () -> editions,
                to -> guarded(guard -> guard.refusalsAsRead(edition, to)),
                postings);
    }

    private List<Refusal> guarded(Function<TransitionGuard, List<Refusal>> question) {
        return guards.stream().flatMap(guard -> question.apply(guard).stream()).toList();
    }

    /** Returns the reasons why the action may not be taken in these circumstances, the most important first. */
    List<Refusal> refusals(Action action, ActionContext context) {
        var state = context.edition().getState();
        var lines = action.from(state);
        if (lines.isEmpty()) {
            return List.of(Refusal.workflow("action.state", action, state));
        }
        if (lines.stream().noneMatch(line -> context.actor().holdsAny(line.roles()))) {
            return List.of(Refusal.role("action.role", action));
        }
        return EditionAction.of(action).obstacles(context);
    }

    /** Returns the parameters that are missing or wrong in a decision, whichever posting it is about. */
    List<Refusal> incomplete(ActionRequest actionRequest) {
        var refusals = new ArrayList<>(actionRequest.misplacedParameters());
        if (actionRequest.action().needsReason() && actionRequest.reason() == null) {
            refusals.add(Refusal.workflow("reason.missing", actionRequest.action()));
        }
        if (actionRequest.reason() != null && actionRequest.reason().length() > ActionRequest.LONGEST_REASON) {
            refusals.add(
                    Refusal.workflow("reason.long", actionRequest.reason().length(), ActionRequest.LONGEST_REASON));
        }
        refusals.addAll(actionRequest.notice().refusals());
        refusals.addAll(EditionAction.of(actionRequest.action()).wrongParameters(actionRequest));
        return refusals;
    }

    /** Returns the parameters that are missing or wrong in a decision about the given edition. */
    List<Refusal> incomplete(ActionRequest actionRequest, ActionContext context) {
        return ActionContext.join(
                incomplete(actionRequest),
                EditionAction.of(actionRequest.action()).wrongParameters(actionRequest, context));
    }
}
