package ca.tandem.work.task;

import ca.tandem.audit.AuditLog;
import ca.tandem.common.ClockProducer;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingAuditEvents;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Assigns tasks to users and sets their due dates. Authors and administrators assign any task to any eligible user and set its due date.
 * Other users who hold the role of the step may take an unassigned task and give back their own.
 */
@ApplicationScoped
@Transactional
public class TaskAssignment {

    private static final Set<Role> PLANNERS = EnumSet.of(Role.AUTHOR, Role.ADMINISTRATOR);

    @Inject
    Postings postings;

    @Inject
    Tasks tasks;

    @Inject
    EligibleAssignees eligibleAssignees;

    @Inject
    Event<TaskAssigned> given;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * The assignment of a task.
     *
     * @param assignee the name of the account; null to leave the task to all who hold the role
     * @param due the due date, in the portal's zone; null for none
     */
    public record Assignment(String assignee, LocalDate due) {

        static final Assignment NONE = new Assignment(null, null);
    }

    /** Returns the current assignment of the edition's task, without an assignee who is no longer eligible. */
    public Assignment of(Edition edition) {
        return tasks.of(edition)
                .map(task -> new Assignment(
                        task.getAssignee() != null && eligibleAssignees.isFit(task.getAssignee(), edition)
                                ? task.getAssignee()
                                : null,
                        task.getDue()))
                .orElse(Assignment.NONE);
    }

    /** Returns the version of the edition's task, which a change must name. */
    public long version(Edition edition) {
        return tasks.of(edition).map(Task::getVersion).orElse(0L);
    }

    /** Checks whether the due date has passed. */
    public boolean isOverdue(Assignment assignment) {
        return assignment.due() != null && assignment.due().isBefore(today());
    }

    /** Checks whether the actor may assign tasks to others and set due dates. */
    public boolean isPlanner(Actor actor) {
        return actor.holdsAny(PLANNERS);
    }

    /** Returns the reasons why the actor may not make the assignment; empty if the actor may. */
    public List<Refusal> refusals(Edition edition, Assignment wanted, Actor actor) {
        var step = TaskStep.of(edition.getState());
        if (step.isEmpty()) {
            return List.of(Refusal.workflow("task.none", edition.getState()));
        }
        var now = of(edition);
        var refusals = new ArrayList<Refusal>();
        if (!isPlanner(actor)) {
            if (!actor.holds(step.get().role())) {
                return List.of(Refusal.role("task.role"));
            }
            if (!Objects.equals(wanted.due(), now.due())) {
                refusals.add(Refusal.role("task.due.role"));
            }
            if (!isOwn(now, wanted, actor.name())) {
                refusals.add(Refusal.role("task.others"));
            }
        }
        if (wanted.assignee() != null
                && !wanted.assignee().equals(now.assignee())
                && !eligibleAssignees.isFit(wanted.assignee(), edition)) {
            refusals.add(Refusal.workflow("task.assignee", wanted.assignee()));
        }
        if (wanted.due() != null
                && !wanted.due().equals(now.due())
                && wanted.due().isBefore(today())) {
            refusals.add(Refusal.workflow("task.due.past"));
        }
        return refusals;
    }

    /** Checks whether the change only takes an unassigned task, gives back the user's own one, or changes no assignee. */
    private static boolean isOwn(Assignment now, Assignment wanted, String name) {
        return Objects.equals(now.assignee(), wanted.assignee())
                || (now.assignee() == null && name.equals(wanted.assignee()))
                || (wanted.assignee() == null && name.equals(now.assignee()));
    }

    /**
     * Assigns the task of the posting's edition in work.
     *
     * @param key the posting's key
     * @param seen the version of the task that the user saw
     * @return the task with its new version
     * @throws StaleVersionException if the task has changed since that version, or the edition has moved on
     * @throws RefusedException if the actor may not make the assignment
     * @throws PostingNotFoundException if there is no such posting
     */
    public Task assign(String key, long seen, Assignment wanted, Actor actor) {
        // The lock serializes concurrent assignments, and an assignment with the action that starts the next step.
        postings.lock(key);
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        var found = tasks.of(edition);
        found.ifPresent(tasks::refresh);
        var version = found.map(Task::getVersion).orElse(0L);
        if (version != seen) {
            throw new StaleVersionException(seen, version);
        }
        RefusedException.throwIfAny(refusals(edition, wanted, actor));
        var before = of(edition);
        var task = found.orElseGet(() -> begun(edition));
        if (!wanted.equals(before)) {
            task.assign(wanted.assignee(), wanted.due());
            auditLog.add(PostingAuditEvents.auditEvent("task.assigned", edition, actor)
                    .to(wanted.assignee())
                    .with("due", wanted.due()));
            if (!Objects.equals(wanted.assignee(), before.assignee())) {
                given.fire(new TaskAssigned(task, false, actor, clock.instant()));
            }
        }
        tasks.flush();
        return task;
    }

    /** Assigns the task to the actor and keeps its due date. Otherwise like {@link #assign}. */
    public Task take(String key, long seen, Actor actor) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        return assign(key, seen, new Assignment(actor.name(), of(edition).due()), actor);
    }

    private Task begun(Edition edition) {
        var task = tasks.add(new Task(edition));
        task.begin(TaskStep.of(edition.getState()).orElseThrow(), null);
        return task;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ClockProducer.ZONE));
    }
}
