package ca.tandem.posting;

import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An action as somebody asks for it.
 *
 * @param action what to do
 * @param reason why; null where the action needs no reason and none is given
 * @param to where a returned edition goes; null where the state leaves only one way
 * @param at when an approved edition is to be published; null for now
 * @param note what readers are told of a revision; null where nothing is said yet
 * @param notice what readers are told of what is archived or withdrawn
 */
public record Decision(Action action, String reason, State to, Instant at, ChangeNote note, PublicNotice notice) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private static final Set<Action> TELLING = Set.of(Action.ARCHIVE, Action.WITHDRAW);

    public Decision {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        notice = notice == null ? PublicNotice.NONE : notice;
    }

    /** An action that tells readers nothing of its own. */
    public Decision(Action action, String reason, State to, Instant at) {
        this(action, reason, to, at, null, null);
    }

    /** An action that says nothing but what to do. */
    public static Decision of(Action action) {
        return new Decision(action, null, null, null);
    }

    /** An action with its reason. */
    public static Decision of(Action action, String reason) {
        return new Decision(action, reason, null, null);
    }

    /** An action with its reason, and what readers are told of it. */
    public static Decision of(Action action, String reason, PublicNotice notice) {
        return new Decision(action, reason, null, null, null, notice);
    }

    /** A revision with its reason, and what readers are told of it. */
    public static Decision revise(String reason, ChangeNote note) {
        return new Decision(Action.REVISE, reason, null, null, note, null);
    }

    /**
     * Says what stands here that belongs to another action: whoever wrote it meant something by it, so it is never left out silently.
     */
    List<Refusal> misplaced() {
        var refusals = new ArrayList<Refusal>();
        if (at != null && action != Action.APPROVE) {
            refusals.add(Refusal.workflow("decision.at", action));
        }
        if (to != null && action != Action.RETURN) {
            refusals.add(Refusal.workflow("decision.to", action));
        }
        if (note != null && action != Action.REVISE) {
            refusals.add(Refusal.workflow("decision.note", action));
        }
        if (!notice.isEmpty() && !TELLING.contains(action)) {
            refusals.add(Refusal.workflow("decision.notice", action));
        } else if (notice.getLeadsTo() != null && action != Action.WITHDRAW) {
            refusals.add(Refusal.workflow("decision.leads", action));
        }
        return refusals;
    }

    /** A return to that state, with its reason. */
    public static Decision returnTo(State to, String reason) {
        return new Decision(Action.RETURN, reason, to, null);
    }
}
