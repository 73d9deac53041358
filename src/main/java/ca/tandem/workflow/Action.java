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
    SUBMIT(ReasonRule.OPTIONAL, step(DRAFT, TRANSLATION, AUTHOR)),
    DELIVER(ReasonRule.OPTIONAL, step(TRANSLATION, APPROVAL, TRANSLATOR)),
    RETURN(
            ReasonRule.REQUIRED,
            step(TRANSLATION, DRAFT, TRANSLATOR, APPROVER),
            step(APPROVAL, TRANSLATION, APPROVER),
            step(APPROVAL, DRAFT, APPROVER)),
    APPROVE(ReasonRule.OPTIONAL, step(APPROVAL, PUBLISHED, APPROVER), step(APPROVAL, SCHEDULED, APPROVER)),
    UNSCHEDULE(ReasonRule.REQUIRED, step(SCHEDULED, APPROVAL, APPROVER, ADMINISTRATOR)),
    VOID(ReasonRule.OPTIONAL, step(SCHEDULED, APPROVAL)),
    PUBLISH(ReasonRule.OPTIONAL, step(SCHEDULED, PUBLISHED)),
    EMERGENCY(
            ReasonRule.REQUIRED,
            step(DRAFT, PUBLISHED, ADMINISTRATOR),
            step(TRANSLATION, PUBLISHED, ADMINISTRATOR),
            step(APPROVAL, PUBLISHED, ADMINISTRATOR)),
    CONFIRM(
            ReasonRule.OPTIONAL,
            step(PUBLISHED, PUBLISHED, APPROVER),
            step(SUPERSEDED, SUPERSEDED, APPROVER),
            step(ARCHIVED, ARCHIVED, APPROVER)),
    CORRECT(ReasonRule.REQUIRED, step(PUBLISHED, PUBLISHED)),
    SUPERSEDE(ReasonRule.OPTIONAL, step(PUBLISHED, SUPERSEDED)),
    REVISE(ReasonRule.REQUIRED, step(PUBLISHED, DRAFT, AUTHOR), step(ARCHIVED, DRAFT, AUTHOR)),
    DISCARD(
            ReasonRule.REQUIRED,
            step(DRAFT, DISCARDED, AUTHOR, ADMINISTRATOR),
            step(TRANSLATION, DISCARDED, AUTHOR, ADMINISTRATOR),
            step(APPROVAL, DISCARDED, AUTHOR, ADMINISTRATOR)),
    ARCHIVE(ReasonRule.REQUIRED, step(PUBLISHED, ARCHIVED, ADMINISTRATOR)),
    WITHDRAW(ReasonRule.REQUIRED, step(PUBLISHED, ARCHIVED, ADMINISTRATOR), step(ARCHIVED, ARCHIVED, ADMINISTRATOR)),
    RESTORE(ReasonRule.REQUIRED, step(ARCHIVED, PUBLISHED, ADMINISTRATOR));

    private enum ReasonRule {
        REQUIRED,
        OPTIONAL
    }

    private final ReasonRule reasonRule;

    @SuppressWarnings("ImmutableEnumChecker") // a list of records that List.of made
    private final List<Transition> transitions;

    Action(ReasonRule reasonRule, Transition... transitions) {
        this.reasonRule = reasonRule;
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

    /** Returns the state to which this action leads wherever it is taken; empty if there are several. */
    public Optional<State> destination() {
        var states = transitions.stream().map(Transition::to).distinct().toList();
        return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }

    /** Checks whether an edition can be in another state after this action than before. */
    public boolean changesState() {
        return transitions.stream().anyMatch(line -> line.from() != line.to());
    }

    /** Checks whether this action requires a reason. */
    public boolean needsReason() {
        return reasonRule == ReasonRule.REQUIRED;
    }

    /** Checks whether a user can take this action at all; the others are taken by the portal only. */
    public boolean isForUsers() {
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
