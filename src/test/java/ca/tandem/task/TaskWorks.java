package ca.tandem.task;

import ca.tandem.identity.AccountWorks;
import ca.tandem.posting.Given;
import ca.tandem.posting.Moved;
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
    private final Team team = new Team();
    private final Directions directions = new Directions();
    private final Stepping stepping = new Stepping();
    private final Assigning assigning = new Assigning();
    private final TaskList list = new TaskList();
    private final TaskFeeds feeds = new TaskFeeds();

    public TaskWorks(EntityManager entityManager, Clock clock) {
        this(entityManager, clock, given -> {}, moved -> {}, change -> {});
    }

    public TaskWorks(
            EntityManager entityManager,
            Clock clock,
            Consumer<TaskGiven> onGiven,
            Consumer<Moved> onMove,
            Consumer<PublicChange> onPublicChange) {
        people = new AccountWorks(entityManager);
        works = new Works(
                entityManager,
                written -> {},
                moved -> {
                    stepping.follow(moved);
                    onMove.accept(moved);
                },
                stepping::follow,
                onPublicChange,
                List.of(),
                clock);
        assigning.trail = works.trail();
        feeds.trail = works.trail();
        tasks.entityManager = entityManager;
        directions.preferences = people.preferences();
        team.accounts = people.accounts();
        team.workflow = works.workflow();
        team.directions = directions;
        stepping.tasks = tasks;
        stepping.team = team;
        stepping.given = new Given.Fired<>(onGiven);
        assigning.postings = works.postings();
        assigning.tasks = tasks;
        assigning.team = team;
        assigning.given = stepping.given;
        assigning.clock = clock;
        list.postings = works.postings();
        list.workflow = works.workflow();
        list.tasks = tasks;
        list.team = team;
        list.accounts = people.accounts();
        list.directions = directions;
        list.clock = clock;
        feeds.entityManager = entityManager;
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

    public Team team() {
        return team;
    }

    public Directions directions() {
        return directions;
    }

    public Assigning assigning() {
        return assigning;
    }

    public TaskList list() {
        return list;
    }

    public TaskFeeds feeds() {
        return feeds;
    }
}
