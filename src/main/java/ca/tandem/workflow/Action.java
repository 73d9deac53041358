package ca.tandem.workflow;

import static ca.tandem.identity.Role.ADMINISTRATOR;
import static ca.tandem.identity.Role.APPROVER;
import static ca.tandem.identity.Role.AUTHOR;
import static ca.tandem.identity.Role.TRANSLATOR;
import static ca.tandem.workflow.State.APPROVAL;
import static ca.tandem.workflow.State.ARCHIVED;
import static ca.tandem.workflow.State.DISCARDED;
import static ca.tandem.workflow.State.DRAFT;
import static ca.tandem.workflow.State.PUBLISHED;
import static ca.tandem.workflow.State.SCHEDULED;
import static ca.tandem.workflow.State.SUPERSEDED;
import static ca.tandem.workflow.State.TRANSLATION;
import static ca.tandem.workflow.Transition.step;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An action on an edition, with its transitions, the roles that may take it and the need for a reason. */
public enum Action {
    SUBMIT(Reason.OPTIONAL, step(DRAFT, TRANSLATION, AUTHOR)),
    DELIVER(Reason.OPTIONAL, step(TRANSLATION, APPROVAL, TRANSLATOR)),
    RETURN(
            Reason.REQUIRED,
            step(TRANSLATION, DRAFT, TRANSLATOR, APPROVER),
            step(APPROVAL, TRANSLATION, APPROVER),
            step(APPROVAL, DRAFT, APPROVER)),
    APPROVE(Reason.OPTIONAL, step(APPROVAL, PUBLISHED, APPROVER), step(APPROVAL, SCHEDULED, APPROVER)),
    UNSCHEDULE(Reason.REQUIRED, step(SCHEDULED, APPROVAL, APPROVER, ADMINISTRATOR)),
    VOID(Reason.OPTIONAL, step(SCHEDULED, APPROVAL)),
    PUBLISH(Reason.OPTIONAL, step(SCHEDULED, PUBLISHED)),
    EMERGENCY(
            Reason.REQUIRED,
            step(DRAFT, PUBLISHED, ADMINISTRATOR),
            step(TRANSLATION, PUBLISHED, ADMINISTRATOR),
            step(APPROVAL, PUBLISHED, ADMINISTRATOR)),
    CONFIRM(
            Reason.OPTIONAL,
            step(PUBLISHED, PUBLISHED, APPROVER),
            step(SUPERSEDED, SUPERSEDED, APPROVER),
            step(ARCHIVED, ARCHIVED, APPROVER)),
    CORRECT(Reason.REQUIRED, step(PUBLISHED, PUBLISHED)),
    SUPERSEDE(Reason.OPTIONAL, step(PUBLISHED, SUPERSEDED)),
    REVISE(Reason.REQUIRED, step(PUBLISHED, DRAFT, AUTHOR), step(ARCHIVED, DRAFT, AUTHOR)),
    DISCARD(
            Reason.REQUIRED,
            step(DRAFT, DISCARDED, AUTHOR, ADMINISTRATOR),
            step(TRANSLATION, DISCARDED, AUTHOR, ADMINISTRATOR),
            step(APPROVAL, DISCARDED, AUTHOR, ADMINISTRATOR)),
    ARCHIVE(Reason.REQUIRED, step(PUBLISHED, ARCHIVED, ADMINISTRATOR)),
    WITHDRAW(Reason.REQUIRED, step(PUBLISHED, ARCHIVED, ADMINISTRATOR), step(ARCHIVED, ARCHIVED, ADMINISTRATOR)),
    RESTORE(Reason.REQUIRED, step(ARCHIVED, PUBLISHED, ADMINISTRATOR));

    private enum Reason {
        REQUIRED,
        OPTIONAL
    }

    private final Reason reason;

    @SuppressWarnings("ImmutableEnumChecker") // a list of records that List.of made
    private final List<Transition> transitions;

    Action(Reason reason, Transition... transitions) {
        this.reason = reason;
        this.transitions = List.of(transitions);
    }

    /** Returns the transitions of this action. */
    public List<Transition> transitions() {
        return transitions;
    }

    /** Returns the transitions from the given state; empty if the action cannot be taken there. */
    public List<Transition> from(State state) {
        return transitions.stream().filter(line -> line.from() == state).toList();
    }

    /** Checks whether this action requires a reason. */
    public boolean needsReason() {
        return reason == Reason.REQUIRED;
    }

    /** Checks whether a user can take this action at all; the others are taken by the portal only. */
    public boolean isForPeople() {
        return transitions.stream().anyMatch(line -> !line.roles().isEmpty());
    }

    /** Returns the code of this action in the API and in message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds an action by its code, ignoring case; empty if there is none. */
    public static Optional<Action> of(String word) {
        for (var action : values()) {
            if (action.name().equalsIgnoreCase(word)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }
}
