package ca.tandem.work.task;

import ca.tandem.identity.AccountWorks;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.Given;
import ca.tandem.posting.PublicChange;
import ca.tandem.posting.Works;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Tasks on a database, with the postings that they follow and the people who have them, wired by hand. */
public final class TaskWorks {

    private final AccountWorks people;
    private final Works works;
    private final Tasks tasks = new Tasks();
    private final EligibleAssignees eligibleAssignees = new EligibleAssignees();
    private final TranslationDirections translationDirections = new TranslationDirections();
    private final TaskProgression taskProgression = new TaskProgression();
    private final TaskAssignment taskAssignment = new TaskAssignment();
    private final TaskList list = new TaskList();
    private final TaskFeeds feeds = new TaskFeeds();

    public TaskWorks(EntityManager entityManager, Clock clock) {
        this(entityManager, clock, ended -> {}, given -> {}, actionTaken -> {}, change -> {});
    }

    public TaskWorks(
            EntityManager entityManager,
            Clock clock,
            Consumer<TaskStepEnded> onEnded,
            Consumer<TaskAssigned> onGiven,
            Consumer<ActionTaken> onMove,
            Consumer<PublicChange> onPublicChange) {
        people = new AccountWorks(entityManager);
        works = new Works(
                entityManager,
                written -> {},
                actionTaken -> {
                    taskProgression.onActionTaken(actionTaken);
                    onMove.accept(actionTaken);
                },
                editionSaved -> {},
                onPublicChange,
                List.of(),
                clock);
        works.leaveDraftsTo(taskProgression::onDraftOpened);
        taskAssignment.auditLog = works.trail();
        feeds.auditLog = works.trail();
        tasks.entityManager = entityManager;
        translationDirections.preferences = people.preferences();
        eligibleAssignees.accounts = people.accounts();
        eligibleAssignees.workflow = works.workflow();
        eligibleAssignees.translationDirections = translationDirections;
        taskProgression.tasks = tasks;
        taskProgression.eligibleAssignees = eligibleAssignees;
        taskProgression.taskStepEndedEvent = new Given.Fired<>(onEnded);
        taskProgression.taskAssignedEvent = new Given.Fired<>(onGiven);
        taskAssignment.postings = works.postings();
        taskAssignment.tasks = tasks;
        taskAssignment.eligibleAssignees = eligibleAssignees;
        taskAssignment.accounts = people.accounts();
        taskAssignment.taskAssignedEvent = taskProgression.taskAssignedEvent;
        taskAssignment.clock = clock;
        list.postings = works.postings();
        list.workflow = works.workflow();
        list.tasks = tasks;
        list.eligibleAssignees = eligibleAssignees;
        list.translationDirections = translationDirections;
        list.clock = clock;
        feeds.tokens = new TaskFeedTokens();
        feeds.tokens.entityManager = entityManager;
        feeds.accounts = people.accounts();
        feeds.clock = clock;
    }

    public AccountWorks people() {
        return people;
    }

    public Works works() {
        return works;
    }

    public Tasks tasks() {
        return tasks;
    }

    public EligibleAssignees team() {
        return eligibleAssignees;
    }

    public TranslationDirections directions() {
        return translationDirections;
    }

    public TaskAssignment assigning() {
        return taskAssignment;
    }

    public TaskList list() {
        return list;
    }

    public TaskFeeds feeds() {
        return feeds;
    }
}
