package ca.tandem.web.staff;

import ca.tandem.identity.Actor;
import ca.tandem.posting.PostingEditions;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The actions that a user may take on a posting now, and the reasons against the others.
 *
 * @param allowed the actions that the user may take
 * @param refused the actions possible in this state that the user may not take
 * @param elsewhere the actions that are not possible in this state
 */
public record AvailableActions(List<Action> allowed, List<DeniedAction> refused, List<DeniedAction> elsewhere) {

    /** An action with the reasons against it. */
    public record DeniedAction(Action action, List<Refusal> refusals) {}

    static AvailableActions of(PostingWorkflow workflow, PostingEditions editions, Actor actor) {
        var allowed = new ArrayList<Action>();
        var refused = new ArrayList<DeniedAction>();
        var elsewhere = new ArrayList<DeniedAction>();
        Arrays.stream(Action.values()).filter(Action::isForUsers).forEach(action -> {
            var subject = editions.subjectOf(action).orElseThrow();
            var refusals = workflow.refusalsAsRead(editions, subject, action, actor);
            if (refusals.isEmpty()) {
                allowed.add(action);
            } else if (workflow.concerns(action, subject)) {
                (action.from(subject.getState()).isEmpty() ? elsewhere : refused)
                        .add(new DeniedAction(action, refusals));
            }
        });
        return new AvailableActions(allowed, refused, elsewhere);
    }

    boolean allows(Action action) {
        return allowed.contains(action);
    }
}
