package ca.tandem.work.task;

import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.DraftOpened;
import ca.tandem.posting.Edition;
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
 * returned step goes back to the user who had completed it, and a draft is assigned to the user who created it. An edition that never waited
 * for anybody has no task.
 */
@ApplicationScoped
public class TaskProgression {

    /** Actions that complete a step. A discarded edition, or one published in an emergency before its step was done, does not count. */
    private static final Set<Action> DONE = EnumSet.of(Action.SUBMIT, Action.DELIVER, Action.APPROVE, Action.RETURN);

    private static final Set<Action> BACK = EnumSet.of(Action.RETURN, Action.UNSCHEDULE, Action.VOID);

    @Inject
    Tasks tasks;

    @Inject
    EligibleAssignees eligibleAssignees;

    @Inject
    Event<TaskStepEnded> taskStepEndedEvent;

    @Inject
    Event<TaskAssigned> taskAssignedEvent;

    void onDraftOpened(@Observes DraftOpened draftOpened) {
        var edition = draftOpened.edition();
        var actor = draftOpened.actor();
        begin(Optional.empty(), edition, ifFit(edition, actor))
                .map(task -> new TaskAssigned(task, false, actor, draftOpened.at(), draftOpened.imported()))
                .ifPresent(taskAssignedEvent::fire);
    }

    void onActionTaken(@Observes ActionTaken actionTaken) {
        if (actionTaken.movesOn()) {
            return;
        }
        var edition = actionTaken.edition();
        var back = BACK.contains(actionTaken.action());
        var task = tasks.of(edition);
        if (DONE.contains(actionTaken.action())) {
            task.ifPresent(done -> keepDay(done, actionTaken.at()));
        }
        if (task.flatMap(Task::getStep).isPresent()) {
            taskStepEndedEvent.fire(new TaskStepEnded(edition));
        }
        Optional<String> holder = Optional.empty();
        if (back) {
            holder = before(edition);
        } else if (actionTaken.action() == Action.REVISE) {
            holder = ifFit(edition, actionTaken.actor());
        }
        begin(task, edition, holder)
                .map(begun ->
                        new TaskAssigned(begun, back, actionTaken.actor(), actionTaken.at(), actionTaken.imported()))
                .ifPresent(taskAssignedEvent::fire);
    }

    /** Stores the step's due date with its completion, because the next step overwrites it. */
    private void keepDay(Task task, Instant at) {
        if (task.getDue() != null) {
            task.getStep().ifPresent(step -> tasks.add(new Deadline(task.getEdition(), step, task.getDue(), at)));
        }
    }

    /** Begins the step of the edition's state, and returns the task; empty if nobody has anything to do. */
    private Optional<Task> begin(Optional<Task> found, Edition edition, Optional<String> holder) {
        var step = TaskStep.of(edition.getState());
        if (found.isEmpty() && step.isEmpty()) {
            return Optional.empty();
        }
        var task = found.orElseGet(() -> tasks.add(new Task(edition)));
        task.begin(step.orElse(null), holder.orElse(null));
        return step.map(present -> task);
    }

    private Optional<String> ifFit(Edition edition, Actor actor) {
        return eligibleAssignees.isFit(actor.name(), edition) ? Optional.of(actor.name()) : Optional.empty();
    }

    /** Returns the user who last moved the edition forward from its present state, if still eligible. */
    private Optional<String> before(Edition edition) {
        var history = edition.getHistory();
        for (var index = history.size() - 1; index >= 0; index--) {
            var change = history.get(index);
            if (change.getFrom() == edition.getState() && isForward(change)) {
                return Optional.of(change.getAccount()).filter(name -> eligibleAssignees.isFit(name, edition));
            }
        }
        return Optional.empty();
    }

    private static boolean isForward(StateChange change) {
        return change.getFrom() != change.getTo() && !BACK.contains(change.getAction());
    }
}
