package ca.tandem.task;

import ca.tandem.common.Language;
import ca.tandem.common.Time;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.workflow.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The task lists of a user: every edition in work with its task, sorted into the user's own, the role's and other tasks. */
@ApplicationScoped
@Transactional
public class TaskList {

    @Inject
    Postings postings;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Tasks tasks;

    @Inject
    Team team;

    @Inject
    Accounts accounts;

    @Inject
    Directions directions;

    @Inject
    Clock clock;

    /** Returns all tasks, the most urgent first. */
    public List<TaskLine> all(Actor actor) {
        return lines(postings.inStates(Step.states()), actor);
    }

    /** Returns the tasks of those of the given editions that have one, the most urgent first. */
    public List<TaskLine> lines(List<Edition> editions, Actor actor) {
        var people = accounts.open().stream().collect(Collectors.toMap(Account::getName, Function.identity()));
        var view = new View(
                actor, directions.of(actor), people, tasks.of(editions), LocalDate.now(clock.withZone(Time.ZONE)));
        return editions.stream()
                .filter(edition -> Step.of(edition.getState()).isPresent())
                .map(edition -> line(edition, view))
                .sorted(TaskLine.URGENCY)
                .toList();
    }

    /** Returns the ids of the editions whose task is assigned to the given account. */
    public Set<Long> editionsOf(String assignee) {
        return tasks.editionsOf(assignee);
    }

    /** Data common to all lines of a list. */
    private record View(
            Actor actor, Set<Language> into, Map<String, Account> people, Map<Long, Task> tasks, LocalDate today) {}

    private TaskLine line(Edition edition, View view) {
        var step = Step.of(edition.getState()).orElseThrow();
        var task = view.tasks().get(edition.getId());
        var due = task == null ? null : task.getDue();
        var assignee = task == null ? null : holder(task, edition, view);
        var holds = view.actor().holds(step.role());
        List<Refusal> excluded = holds ? workflow.exclusions(edition, step.next(), view.actor()) : List.of();
        var place = TaskLine.Place.TEAM;
        if (view.actor().name().equals(assignee)) {
            place = TaskLine.Place.MINE;
        } else if (assignee == null && holds && excluded.isEmpty() && Directions.suit(view.into(), edition)) {
            place = TaskLine.Place.ROLE;
        }
        return new TaskLine(
                edition,
                step,
                assignee,
                due,
                due != null && due.isBefore(view.today()),
                task == null ? 0 : task.getVersion(),
                place,
                excluded);
    }

    /** Returns the assignee, or null if the account is closed or no longer eligible. */
    private String holder(Task task, Edition edition, View view) {
        var account = task.getAssignee() == null ? null : view.people().get(task.getAssignee());
        return account != null && team.isFit(account, edition) ? account.getName() : null;
    }
}
