package ca.tandem.demo;

import ca.tandem.common.Language;
import ca.tandem.common.Time;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
import ca.tandem.notification.Notifications;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.publication.Publications;
import ca.tandem.task.Assigning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Fills an empty database in a single transaction. A second node that starts at the same time waits for the first one and then finds
 * nothing left to do.
 */
@ApplicationScoped
@Transactional
public class Demonstration {

    static final String ADMINISTRATOR = "administrator";

    private static final Duration SOME_DAYS = Duration.ofDays(3);

    @Inject
    Accounts accounts;

    @Inject
    Authoring authoring;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Publications publications;

    @Inject
    Postings postings;

    @Inject
    Assigning assigning;

    @Inject
    Notifications notifications;

    @Inject
    Clock clock;

    /**
     * Creates the demonstration accounts and the sample postings.
     *
     * @param given the password of all accounts; empty to generate one
     * @return the password, or empty if the database was not empty and nothing was done
     */
    public Optional<String> fill(Optional<String> given) {
        if (!isEmpty()) {
            return Optional.empty();
        }
        var password = given.orElseGet(Secrets::random);
        for (var person : Person.values()) {
            accounts.open(
                    person.account(),
                    person.displayName(),
                    person.language(),
                    Set.of(person.role()),
                    password,
                    Actor.PORTAL);
        }
        Samples.all()
                .forEach(sample -> new Course(authoring, workflow, postings, assigning, sample, clock.instant()).run());
        forget();
        Samples.all().forEach(this::plan);
        return Optional.of(password);
    }

    /** Marks notifications about postings that have long been public as read. */
    private void forget() {
        for (var person : Person.values()) {
            Samples.all().stream()
                    .filter(sample -> !sample.state().isInWork())
                    .forEach(sample -> notifications.readAbout(sample.key(), person.actor()));
        }
    }

    /** Assigns the sample's task and sets its due date, dated a few days ago. */
    private void plan(Sample sample) {
        var today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        var wanted = sample.assignment(today);
        if (wanted != null) {
            var edition = postings.edition(sample.key()).orElseThrow();
            Time.at(
                    clock.instant().minus(SOME_DAYS),
                    () -> assigning.assign(
                            sample.key(), assigning.version(edition), wanted, Person.ADMINISTRATOR.actor()));
        }
    }

    /**
     * Creates the first administrator account, with which all others are created.
     *
     * @return its password, or empty if there were accounts already
     */
    public Optional<String> openAdministrator() {
        if (!isEmpty()) {
            return Optional.empty();
        }
        var password = Secrets.random();
        // "Administration" is the same word in both languages.
        accounts.open(ADMINISTRATOR, "Administration", Language.EN, Set.of(Role.ADMINISTRATOR), password, Actor.PORTAL);
        return Optional.of(password);
    }

    /** Checks whether the demonstration accounts exist. */
    public boolean isFilled() {
        return accounts.byName(Person.AUTHOR.account()).isPresent();
    }

    private boolean isEmpty() {
        if (!accounts.isEmpty()) {
            return false;
        }
        publications.holdBackOthers();
        return accounts.isEmpty();
    }
}
