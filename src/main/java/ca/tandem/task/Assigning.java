package ca.tandem.task;

import ca.tandem.common.Stale;
import ca.tandem.common.Time;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingRecord;
import ca.tandem.posting.Postings;
import ca.tandem.posting.UnknownPosting;
import ca.tandem.record.Trail;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
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
 * Says who does what until when. Authors and administrators plan: they give any task to anybody who can have it, and set the day.
 * Whoever holds the role of the step takes what nobody has, and puts back what they have.
 */
@ApplicationScoped
@Transactional
public class Assigning {

    private static final Set<Role> PLANNERS = EnumSet.of(Role.AUTHOR, Role.ADMINISTRATOR);

    @Inject
    Postings postings;

    @Inject
    Tasks tasks;

    @Inject
    Team team;

    @Inject
    Event<TaskGiven> given;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /**
     * Who has a task and until when.
     *
     * @param assignee the name of an account; null to leave it to the role
     * @param due the last day, in the portal's zone; null for none
     */
    public record Assignment(String assignee, LocalDate due) {

        static final Assignment NONE = new Assignment(null, null);
    }

    /** How the task of that edition is assigned now; whoever cannot have it any more has it no longer. */
    public Assignment of(Edition edition) {
        return tasks.of(edition)
                .map(task -> new Assignment(
                        task.getAssignee() != null && team.isFit(task.getAssignee(), edition)
                                ? task.getAssignee()
                                : null,
                        task.getDue()))
                .orElse(Assignment.NONE);
    }

    /** The version of that edition's task, which a change names as seen. */
    public long version(Edition edition) {
        return tasks.of(edition).map(Task::getVersion).orElse(0L);
    }

    /** Whether the day of that assignment has passed. */
    public boolean isOverdue(Assignment assignment) {
        return assignment.due() != null && assignment.due().isBefore(today());
    }

    /** Whether this person gives tasks to others and sets days. */
    public boolean isPlanner(Actor actor) {
        return actor.holdsAny(PLANNERS);
    }

    /** Why this person may not assign the edition's task like that; empty where they may. */
    public List<Refusal> refusals(Edition edition, Assignment wanted, Actor actor) {
        var step = Step.of(edition.getState());
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
                && !team.isFit(wanted.assignee(), edition)) {
            refusals.add(Refusal.workflow("task.assignee", wanted.assignee()));
        }
        if (wanted.due() != null
                && !wanted.due().equals(now.due())
                && wanted.due().isBefore(today())) {
            refusals.add(Refusal.workflow("task.due.past"));
        }
        return refusals;
    }

    /** Taking what nobody has, putting back what one has, or changing nothing. */
    private static boolean isOwn(Assignment now, Assignment wanted, String name) {
        return Objects.equals(now.assignee(), wanted.assignee())
                || (now.assignee() == null && name.equals(wanted.assignee()))
                || (wanted.assignee() == null && name.equals(now.assignee()));
    }

    /**
     * Assigns the task of the posting's edition in work.
     *
     * @param key the posting's key
     * @param seen the version of the task that the person saw
     * @return the task with its new version
     * @throws Stale if somebody was faster, or the edition has gone on
     * @throws Refused if this person may not assign it like that
     * @throws UnknownPosting if there is no such posting
     */
    public Task assign(String key, long seen, Assignment wanted, Actor actor) {
        // Two who assign at once, or one who assigns what another brings forward, meet here.
        postings.lock(key);
        var edition = postings.edition(key).orElseThrow(() -> new UnknownPosting(key));
        var found = tasks.of(edition);
        found.ifPresent(tasks::refresh);
        var version = found.map(Task::getVersion).orElse(0L);
        if (version != seen) {
            throw new Stale(seen, version);
        }
        Refused.ifAny(refusals(edition, wanted, actor));
        var before = of(edition);
        var task = found.orElseGet(() -> begun(edition));
        if (!wanted.equals(before)) {
            task.assign(wanted.assignee(), wanted.due());
            trail.note(PostingRecord.deed("task.assigned", edition, actor)
                    .to(wanted.assignee())
                    .with("due", wanted.due()));
            if (!Objects.equals(wanted.assignee(), before.assignee())) {
                given.fire(new TaskGiven(task, false, actor, clock.instant()));
            }
        }
        tasks.flush();
        return task;
    }

    /** Lets somebody take the task as it is, with its day. The rest as {@link #assign}. */
    public Task take(String key, long seen, Actor actor) {
        var edition = postings.edition(key).orElseThrow(() -> new UnknownPosting(key));
        return assign(key, seen, new Assignment(actor.name(), of(edition).due()), actor);
    }

    private Task begun(Edition edition) {
        var task = tasks.add(new Task(edition));
        task.begin(Step.of(edition.getState()).orElseThrow(), null);
        return task;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }
}
