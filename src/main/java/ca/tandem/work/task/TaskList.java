package ca.tandem.work.task;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.identity.Account;
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
import java.util.EnumSet;
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
    EligibleAssignees eligibleAssignees;

    @Inject
    TranslationDirections translationDirections;

    @Inject
    Clock clock;

    /** Returns all tasks, the most urgent first. */
    public List<TaskItem> all(Actor actor) {
        return lines(postings.inStates(TaskStep.states()), actor);
    }

    /** Returns the tasks of those of the given editions that have one, the most urgent first. */
    public List<TaskItem> lines(List<Edition> editions, Actor actor) {
        var directions = translationDirections.people();
        var people = directions.keySet().stream().collect(Collectors.toMap(Account::getName, Function.identity()));
        var taskListContext = new TaskListContext(
                actor,
                directions.getOrDefault(people.get(actor.name()), EnumSet.allOf(Language.class)),
                people,
                tasks.of(editions),
                LocalDate.now(clock.withZone(ClockProducer.ZONE)));
        return editions.stream()
                .filter(edition -> TaskStep.of(edition.getState()).isPresent())
                .map(edition -> line(edition, taskListContext))
                .sorted(TaskItem.URGENCY)
                .toList();
    }

    /** Returns the ids of the editions whose task is assigned to the given account. */
    public Set<Long> editionsOf(String assignee) {
        return tasks.editionsOf(assignee);
    }

    /** Data common to all lines of a list. */
    private record TaskListContext(
            Actor actor, Set<Language> into, Map<String, Account> people, Map<Long, Task> tasks, LocalDate today) {}

    private TaskItem line(Edition edition, TaskListContext taskListContext) {
        var taskStep = TaskStep.of(edition.getState()).orElseThrow();
        var task = taskListContext.tasks().get(edition.getId());
        var due = task == null ? null : task.getDue();
        var assignee = task == null ? null : holder(task, edition, taskListContext);
        var holds = taskListContext.actor().holds(taskStep.role());
        List<Refusal> excluded =
                holds ? workflow.exclusions(edition, taskStep.next(), taskListContext.actor()) : List.of();
        var taskGroup = TaskItem.TaskGroup.TEAM;
        if (taskListContext.actor().name().equals(assignee)) {
            taskGroup = TaskItem.TaskGroup.MINE;
        } else if (assignee == null
                && holds
                && excluded.isEmpty()
                && TranslationDirections.suit(taskListContext.into(), edition)) {
            taskGroup = TaskItem.TaskGroup.ROLE;
        }
        return new TaskItem(
                edition,
                taskStep,
                assignee,
                due,
                due != null && due.isBefore(taskListContext.today()),
                task == null ? 0 : task.getVersion(),
                taskGroup,
                excluded);
    }

    /** Returns the assignee, or null if the account is closed or no longer eligible. */
    private String holder(Task task, Edition edition, TaskListContext taskListContext) {
        var account =
                task.getAssignee() == null ? null : taskListContext.people().get(task.getAssignee());
        return account != null && eligibleAssignees.isFit(account, edition) ? account.getName() : null;
    }
}
