package ca.tandem.posting;

import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A requested workflow action with its parameters.
 *
 * @param action the action
 * @param reason the reason; null if none is given
 * @param targetState the state to which an edition is returned; null if its present state leaves only one
 * @param publishAt the time at which an approved edition is to be published; null for now
 * @param note the change note of a revision; null if not written yet
 * @param notice the notice to readers of an archived or withdrawn edition
 */
public record ActionRequest(
        Action action, String reason, State targetState, Instant publishAt, ChangeNote note, PublicNotice notice) {

    /** Maximum length of a reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    /** A parameter that some actions take and others do not. */
    enum Parameter {
        MOMENT,
        DESTINATION,
        NOTE,
        NOTICE,
        /** The posting in the notice to which readers are led. */
        REPLACEMENT
    }

    public ActionRequest {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        notice = notice == null ? PublicNotice.NONE : notice;
    }

    /** Creates a decision without a change note or notice. */
    public ActionRequest(Action action, String reason, State targetState, Instant publishAt) {
        this(action, reason, targetState, publishAt, null, null);
    }

    /** Returns a decision that consists of the action only. */
    public static ActionRequest of(Action action) {
        return new ActionRequest(action, null, null, null);
    }

    /** Returns a decision with a reason. */
    public static ActionRequest of(Action action, String reason) {
        return new ActionRequest(action, reason, null, null);
    }

    /** Returns a decision with a reason and a notice to readers. */
    public static ActionRequest of(Action action, String reason, PublicNotice notice) {
        return new ActionRequest(action, reason, null, null, null, notice);
    }

    /** Returns a decision to revise, with a reason and a change note. */
    public static ActionRequest revise(String reason, ChangeNote note) {
        return new ActionRequest(Action.REVISE, reason, null, null, note, null);
    }

    /**
     * Returns a refusal for each parameter that belongs to another action. Such parameters are never ignored, because the user meant
     * something by them.
     */
    List<Refusal> misplacedParameters() {
        var rules = EditionAction.of(action);
        var refusals = new ArrayList<Refusal>();
        if (publishAt != null && !rules.takes(Parameter.MOMENT)) {
            refusals.add(Refusal.workflow("decision.at", action));
        }
        if (targetState != null && !rules.takes(Parameter.DESTINATION)) {
            refusals.add(Refusal.workflow("decision.to", action));
        }
        if (note != null && !rules.takes(Parameter.NOTE)) {
            refusals.add(Refusal.workflow("decision.note", action));
        }
        if (!notice.isEmpty() && !rules.takes(Parameter.NOTICE)) {
            refusals.add(Refusal.workflow("decision.notice", action));
        } else if (notice.getLeadsTo() != null && !rules.takes(Parameter.REPLACEMENT)) {
            refusals.add(Refusal.workflow("decision.leads", action));
        }
        return refusals;
    }

    /** Returns a decision to return an edition to the given state, with a reason. */
    public static ActionRequest returnTo(State to, String reason) {
        return new ActionRequest(Action.RETURN, reason, to, null);
    }
}
