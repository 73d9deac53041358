package ca.tandem.demo;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
import ca.tandem.notification.Notifications;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.publication.Publications;
import ca.tandem.work.task.TaskAssignment;
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
public class InitialData {

    static final String ADMINISTRATOR = "administrator";

    private static final Duration SOME_DAYS = Duration.ofDays(3);

    @Inject
    Accounts accounts;

    @Inject
    AccountService accountService;

    @Inject
    PostingEditor postingEditor;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Publications publications;

    @Inject
    Postings postings;

    @Inject
    TaskAssignment taskAssignment;

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
        for (var demoAccount : DemoAccount.values()) {
            accountService.open(
                    demoAccount.account(),
                    demoAccount.displayName(),
                    demoAccount.language(),
                    Set.of(demoAccount.role()),
                    password,
                    Actor.PORTAL);
        }
        SamplePostings.all().forEach(samplePosting -> new DemoScript(
                        postingEditor, workflow, postings, taskAssignment, samplePosting, clock.instant())
                .run());
        forget();
        SamplePostings.all().forEach(this::plan);
        return Optional.of(password);
    }

    /** Marks notifications about postings that have long been public as read. */
    private void forget() {
        for (var demoAccount : DemoAccount.values()) {
            SamplePostings.all().stream()
                    .filter(samplePosting -> !samplePosting.state().isInWork())
                    .forEach(samplePosting -> notifications.markSeen(samplePosting.key(), null, demoAccount.actor()));
        }
    }

    /** Assigns the sample's task and sets its due date, dated a few days ago. */
    private void plan(SamplePosting samplePosting) {
        var today = LocalDate.ofInstant(clock.instant(), ClockProducer.ZONE);
        var wanted = samplePosting.assignment(today);
        if (wanted != null) {
            var edition = postings.edition(samplePosting.key()).orElseThrow();
            ClockProducer.at(
                    clock.instant().minus(SOME_DAYS),
                    () -> taskAssignment.assign(
                            samplePosting.key(),
                            taskAssignment.of(edition).version(),
                            wanted,
                            DemoAccount.ADMINISTRATOR.actor()));
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
        accountService.open(
                ADMINISTRATOR, "Administration", Language.EN, Set.of(Role.ADMINISTRATOR), password, Actor.PORTAL);
        return Optional.of(password);
    }

    /** Checks whether the demonstration accounts exist. */
    public boolean isFilled() {
        return accounts.byName(DemoAccount.AUTHOR.account()).isPresent();
    }

    private boolean isEmpty() {
        if (!accounts.isEmpty()) {
            return false;
        }
        publications.lockPublication();
        return accounts.isEmpty();
    }
}
