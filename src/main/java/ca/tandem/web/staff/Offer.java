package ca.tandem.web.staff;

import ca.tandem.identity.Actor;
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
public record Offer(List<Action> allowed, List<Denial> refused, List<Denial> elsewhere) {

    /** An action with the reasons against it. */
    public record Denial(Action action, List<Refusal> refusals) {}

    static Offer of(PostingWorkflow workflow, String key, Actor actor) {
        var allowed = new ArrayList<Action>();
        var refused = new ArrayList<Denial>();
        var elsewhere = new ArrayList<Denial>();
        Arrays.stream(Action.values()).filter(Action::isForPeople).forEach(action -> {
            var subject = workflow.subject(key, action);
            var refusals = workflow.refusals(subject, action, actor);
            if (refusals.isEmpty()) {
                allowed.add(action);
            } else if (action != Action.CONFIRM || subject.isUnconfirmed()) {
                (action.from(subject.getState()).isEmpty() ? elsewhere : refused).add(new Denial(action, refusals));
            }
        });
        return new Offer(allowed, refused, elsewhere);
    }

    boolean allows(Action action) {
        return allowed.contains(action);
    }
}
