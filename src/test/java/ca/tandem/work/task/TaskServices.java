package ca.tandem.work.task;

import ca.tandem.identity.AccountFixture;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.PostingServices;
import ca.tandem.posting.PublicChange;
import ca.tandem.testing.CdiStubs;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The services of tasks, with the postings that they follow and the accounts of assignees, on a database and without a container. */
public final class TaskServices {

    private final AccountFixture accountFixture;
    private final PostingServices postingServices;
    private final Tasks tasks = new Tasks();
    private final EligibleAssignees eligibleAssignees = new EligibleAssignees();
    private final TranslationDirections translationDirections = new TranslationDirections();
    private final TaskProgression taskProgression = new TaskProgression();
    private final TaskAssignment taskAssignment = new TaskAssignment();
    private final TaskList taskList = new TaskList();
    private final TaskFeeds taskFeeds = new TaskFeeds();

    public TaskServices(EntityManager entityManager, Clock clock) {
        this(entityManager, clock, ended -> {}, given -> {}, actionTaken -> {}, change -> {});
    }

    public TaskServices(
            EntityManager entityManager,
            Clock clock,
            Consumer<TaskStepEnded> onEnded,
            Consumer<TaskAssigned> onAssigned,
            Consumer<ActionTaken> onAction,
            Consumer<PublicChange> onPublicChange) {
        accountFixture = new AccountFixture(entityManager);
        postingServices = new PostingServices(
                entityManager,
                written -> {},
                actionTaken -> {
                    taskProgression.onActionTaken(actionTaken);
                    onAction.accept(actionTaken);
                },
                editionSaved -> {},
                onPublicChange,
                List.of(),
                clock);
        postingServices.leaveDraftsTo(taskProgression::onDraftOpened);
        taskAssignment.auditLog = postingServices.auditLog();
        taskFeeds.auditLog = postingServices.auditLog();
        tasks.entityManager = entityManager;
        translationDirections.preferences = accountFixture.preferences();
        eligibleAssignees.accounts = accountFixture.accounts();
        eligibleAssignees.workflow = postingServices.workflow();
        eligibleAssignees.translationDirections = translationDirections;
        taskProgression.tasks = tasks;
        taskProgression.eligibleAssignees = eligibleAssignees;
        taskProgression.taskStepEndedEvent = new CdiStubs.RecordingEvent<>(onEnded);
        taskProgression.taskAssignedEvent = new CdiStubs.RecordingEvent<>(onAssigned);
        taskAssignment.postings = postingServices.postings();
        taskAssignment.tasks = tasks;
        taskAssignment.eligibleAssignees = eligibleAssignees;
        taskAssignment.accounts = accountFixture.accounts();
        taskAssignment.taskAssignedEvent = taskProgression.taskAssignedEvent;
        taskAssignment.clock = clock;
        taskList.postings = postingServices.postings();
        taskList.workflow = postingServices.workflow();
        taskList.tasks = tasks;
        taskList.eligibleAssignees = eligibleAssignees;
        taskList.translationDirections = translationDirections;
        taskList.clock = clock;
        taskFeeds.tokens = new TaskFeedTokens();
        taskFeeds.tokens.entityManager = entityManager;
        taskFeeds.accounts = accountFixture.accounts();
        taskFeeds.clock = clock;
    }

    public AccountFixture accountFixture() {
        return accountFixture;
    }

    public PostingServices postingServices() {
        return postingServices;
    }

    public Tasks tasks() {
        return tasks;
    }

    public EligibleAssignees eligibleAssignees() {
        return eligibleAssignees;
    }

    public TranslationDirections translationDirections() {
        return translationDirections;
    }

    public TaskAssignment taskAssignment() {
        return taskAssignment;
    }

    public TaskList taskList() {
        return taskList;
    }

    public TaskFeeds taskFeeds() {
        return taskFeeds;
    }
}
