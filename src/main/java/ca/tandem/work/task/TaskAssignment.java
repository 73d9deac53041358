package ca.tandem.work.task;

import ca.tandem.audit.AuditLog;
import ca.tandem.common.ClockProducer;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
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
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
    Accounts accounts;

    @Inject
    EligibleAssignees eligibleAssignees;

    @Inject
    Event<TaskAssigned> taskAssignedEvent;

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

    /**
     * The task of an edition as one read found it.
     *
     * @param assignment the assignment, without an assignee who is no longer eligible
     * @param version the version of the task, which a change must name; 0 if the edition has no task
     */
    public record AssignedTask(Edition edition, Assignment assignment, long version) {}

    /** Returns the task of the edition. */
    public AssignedTask of(Edition edition) {
        return of(edition, name -> eligibleAssignees.isFit(name, edition));
    }

    /** Returns the assignment of the edition's task; without a query if nothing is to be done. */
    public Assignment assignment(Edition edition) {
        return TaskStep.of(edition.getState()).isEmpty()
                ? Assignment.NONE
                : of(edition).assignment();
    }

    /** Returns the task of the edition, whose eligible assignees are loaded already; without a query if nothing is to be done. */
    public AssignedTask of(Edition edition, Collection<Account> eligible) {
        if (TaskStep.of(edition.getState()).isEmpty()) {
            return new AssignedTask(edition, Assignment.NONE, 0);
        }
        return of(edition, name -> eligible.stream()
                .anyMatch(account -> account.getName().equals(name)));
    }

    /** Returns the tasks of several editions by edition id. */
    public Map<Long, AssignedTask> of(List<Edition> editions) {
        var found = tasks.of(editions);
        var people = accounts.open().stream().collect(Collectors.toMap(Account::getName, Function.identity()));
        return editions.stream().collect(Collectors.toMap(Edition::getId, edition -> {
            var task = found.get(edition.getId());
            return task == null
                    ? new AssignedTask(edition, Assignment.NONE, 0)
                    : of(
                            task,
                            edition,
                            name -> people.containsKey(name) && eligibleAssignees.isFit(people.get(name), edition));
        }));
    }

    private AssignedTask of(Edition edition, Predicate<String> isEligible) {
        return tasks.of(edition)
                .map(task -> of(task, edition, isEligible))
                .orElseGet(() -> new AssignedTask(edition, Assignment.NONE, 0));
    }

    private static AssignedTask of(Task task, Edition edition, Predicate<String> isEligible) {
        var assignee = task.getAssignee();
        return new AssignedTask(
                edition,
                new Assignment(assignee != null && isEligible.test(assignee) ? assignee : null, task.getDue()),
                task.getVersion());
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
    public List<Refusal> refusals(AssignedTask task, Assignment wanted, Actor actor) {
        var edition = task.edition();
        var step = TaskStep.of(edition.getState());
        if (step.isEmpty()) {
            return List.of(Refusal.workflow("task.none", edition.getState()));
        }
        var now = task.assignment();
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
                && !isEligible(wanted.assignee(), edition, actor)) {
            refusals.add(Refusal.workflow("task.assignee", wanted.assignee()));
        }
        if (wanted.due() != null
                && !wanted.due().equals(now.due())
                && wanted.due().isBefore(today())) {
            refusals.add(Refusal.workflow("task.due.past"));
        }
        return refusals;
    }

    private boolean isEligible(String assignee, Edition edition, Actor actor) {
        return assignee.equals(actor.name())
                ? eligibleAssignees.isFit(actor, edition)
                : eligibleAssignees.isFit(assignee, edition);
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
        var before = found.map(task -> of(task, edition, name -> eligibleAssignees.isFit(name, edition)))
                .orElseGet(() -> new AssignedTask(edition, Assignment.NONE, 0))
                .assignment();
        RefusedException.throwIfAny(refusals(new AssignedTask(edition, before, version), wanted, actor));
        var task = found.orElseGet(() -> begun(edition));
        if (!wanted.equals(before)) {
            task.assign(wanted.assignee(), wanted.due());
            auditLog.add(PostingAuditEvents.auditEvent("task.assigned", edition, actor)
                    .onAccount(wanted.assignee())
                    .with("due", wanted.due()));
            if (!Objects.equals(wanted.assignee(), before.assignee())) {
                taskAssignedEvent.fire(new TaskAssigned(task, false, actor, clock.instant(), false));
            }
        }
        tasks.flush();
        return task;
    }

    /** Assigns the task to the actor and keeps its due date. Otherwise like {@link #assign}. */
    public Task take(String key, long seen, Actor actor) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        return assign(
                key, seen, new Assignment(actor.name(), of(edition).assignment().due()), actor);
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
