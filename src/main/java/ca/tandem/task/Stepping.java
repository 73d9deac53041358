package ca.tandem.task;

import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Moved;
import ca.tandem.posting.Occasion;
import ca.tandem.posting.Saved;
import ca.tandem.posting.StateChange;
import ca.tandem.workflow.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Moves each edition's task to its next step, in the transaction of the action. The next step starts unassigned, with two exceptions: a
 * returned step goes back to the user who had completed it, and a draft is assigned to the user who created it.
 */
@ApplicationScoped
public class Stepping {

    /** Actions that complete a step. A discarded edition, or one published in an emergency before its step was done, does not count. */
    private static final Set<Action> DONE = EnumSet.of(Action.SUBMIT, Action.DELIVER, Action.APPROVE, Action.RETURN);

    private static final Set<Action> BACK = EnumSet.of(Action.RETURN, Action.UNSCHEDULE, Action.VOID);

    @Inject
    Tasks tasks;

    @Inject
    Team team;

    @Inject
    Event<TaskGiven> given;

    void follow(@Observes Saved saved) {
        if (saved.occasion() == Occasion.OPENED) {
            begin(saved.edition(), ifFit(saved.edition(), saved.actor()), false, saved.actor(), saved.at());
        }
    }

    void follow(@Observes Moved moved) {
        var edition = moved.edition();
        var back = BACK.contains(moved.action());
        if (DONE.contains(moved.action())) {
            keepDay(edition, moved.at());
        }
        Optional<String> holder = Optional.empty();
        if (back) {
            holder = before(edition);
        } else if (moved.action() == Action.REVISE) {
            holder = ifFit(edition, moved.actor());
        }
        begin(edition, holder, back, moved.actor(), moved.at());
    }

    /** Stores the step's due date with its completion, because the next step overwrites it. */
    private void keepDay(Edition edition, Instant at) {
        tasks.of(edition).filter(task -> task.getDue() != null).ifPresent(task -> task.getStep()
                .ifPresent(step -> tasks.add(new Deadline(edition, step, task.getDue(), at))));
    }

    private void begin(Edition edition, Optional<String> holder, boolean back, Actor actor, Instant at) {
        var task = tasks.of(edition).orElseGet(() -> tasks.add(new Task(edition)));
        var step = Step.of(edition.getState());
        task.begin(step.orElse(null), holder.orElse(null));
        if (step.isPresent()) {
            given.fire(new TaskGiven(task, back, actor, at));
        }
    }

    private Optional<String> ifFit(Edition edition, Actor actor) {
        return team.isFit(actor.name(), edition) ? Optional.of(actor.name()) : Optional.empty();
    }

    /** Returns the user who last moved the edition forward from its present state, if still eligible. */
    private Optional<String> before(Edition edition) {
        var history = edition.getHistory();
        for (var index = history.size() - 1; index >= 0; index--) {
            var change = history.get(index);
            if (change.getFrom() == edition.getState() && isForward(change)) {
                return Optional.of(change.getAccount()).filter(name -> team.isFit(name, edition));
            }
        }
        return Optional.empty();
    }

    private static boolean isForward(StateChange change) {
        return change.getFrom() != change.getTo() && !BACK.contains(change.getAction());
    }
}
