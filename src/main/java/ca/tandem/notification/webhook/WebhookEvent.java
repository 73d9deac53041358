package ca.tandem.notification.webhook;

import ca.tandem.posting.ActionTaken;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A kind of event that webhooks are told of. The names are stored and sent. */
public enum WebhookEvent {
    /** An edition became public. */
    PUBLICATION(State.PUBLISHED, EnumSet.of(Action.APPROVE, Action.PUBLISH, Action.EMERGENCY, Action.RESTORE)),
    /** Facts of the public edition were corrected. */
    CORRECTION(State.PUBLISHED, EnumSet.of(Action.CORRECT)),
    /** The closing passed; told by the clock, not by an action. */
    CLOSING(null, EnumSet.noneOf(Action.class)),
    /** A posting was archived or withdrawn. */
    ARCHIVING(State.ARCHIVED, EnumSet.of(Action.ARCHIVE, Action.WITHDRAW));

    private final State state;

    @SuppressWarnings("ImmutableEnumChecker") // changed by nobody
    private final Set<Action> actions;

    WebhookEvent(State state, Set<Action> actions) {
        this.state = state;
        this.actions = actions;
    }

    /** Returns the event that an action is to readers; empty if they see nothing of it. */
    static Optional<WebhookEvent> of(ActionTaken taken) {
        for (var event : values()) {
            if (event.actions.contains(taken.action()) && taken.edition().getState() == event.state) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
