package ca.tandem.notification;

import static ca.tandem.identity.Role.ADMINISTRATOR;
import static ca.tandem.identity.Role.APPROVER;
import static ca.tandem.identity.Role.AUTHOR;
import static ca.tandem.identity.Role.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.publication.AutomaticArchivingFixture;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the notices that administrators get before a posting is archived automatically, on H2 and on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchivingNotifierTest {

    private static final Actor ADA = new Actor("ada", Set.of(AUTHOR));
    private static final Actor THEO = new Actor("theo", Set.of(TRANSLATOR));
    private static final Actor PAULE = new Actor("paule", Set.of(APPROVER));

    /** {@link EditionFixture#NOON} is a day in November 2026. */
    private static final LocalDate FIRST = LocalDate.of(2028, 11, 2);

    private List<Schema> schemas;

    @BeforeAll
    void open() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    void close() {
        schemas.forEach(Schema::close);
    }

    List<Schema> schemas() {
        return schemas;
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void administratorsAreToldOnceForEachPostingAndDay(Schema schema) {
        var clock = MutableClock.at(EditionFixture.NOON);
        var fixture = new NotificationFixture(schema, clock, "smtp://localhost:1");
        fixture.inTransaction(notificationServices -> {
            var accountFixture = notificationServices.taskServices.accountFixture();
            accountFixture.open("ada", Language.EN, null, AUTHOR);
            accountFixture.open("theo", Language.EN, null, TRANSLATOR);
            accountFixture.open("paule", Language.FR, null, APPROVER);
            accountFixture.open("amir", Language.EN, "amir@portal.example", ADMINISTRATOR);
            accountFixture.open("alma", Language.FR, null, ADMINISTRATOR);
            AutomaticArchivingFixture.show(
                    notificationServices.database, published(notificationServices), clock.instant());
            return null;
        });

        clock.advance(Duration.ofDays(700));
        assertThat(round(fixture)).as("a month before").isEmpty();
        clock.advance(Duration.ofDays(20));
        assertThat(round(fixture)).containsExactly("alma " + FIRST, "amir " + FIRST);
        assertThat(round(fixture)).as("ten seconds later").containsExactly("alma " + FIRST, "amir " + FIRST);
        clock.advance(Duration.ofDays(3));
        assertThat(round(fixture)).as("three days later").hasSize(2);
        assertThat(mails(fixture))
                .as("in the morning, to whoever has an address")
                .isEqualTo(1);

        tell(fixture);
        assertThat(round(fixture)).as("by a node that did not look").hasSize(2);
        assertThat(mails(fixture)).isEqualTo(1);

        changed(fixture, clock.instant());
        assertThat(round(fixture)).as("it changed").hasSize(2);
        clock.advance(Duration.ofDays(720));
        var second = LocalDate.of(2030, 10, 25);
        assertThat(round(fixture))
                .containsExactlyInAnyOrder("alma " + FIRST, "amir " + FIRST, "alma " + second, "amir " + second);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void theDatabaseKnowsWhatWasTold(Schema schema) {
        var fixture = new NotificationFixture(schema, MutableClock.at(EditionFixture.NOON), null);
        assertThatThrownBy(() -> fixture.inTransaction(notificationServices -> {
                    notificationServices.taskServices.accountFixture().open("anna", Language.EN, null, AUTHOR);
                    var edition = notificationServices
                            .taskServices
                            .postingServices()
                            .postingEditor()
                            .create("twice", Language.EN, EditionFixture.texts(), new Facts(), ADA);
                    var notificationSubject =
                            NotificationSubject.of(NotificationKind.ARCHIVE_AHEAD, edition, "", EditionFixture.NOON);
                    notificationServices.notifications.add(
                            new Notification(notificationSubject, "anna", "the same", null));
                    notificationServices.notifications.add(
                            new Notification(notificationSubject, "anna", "the same", null));
                    return null;
                }))
                .as("two nodes at the same moment")
                .satisfies(thrown -> assertThat(Throwables.getStackTrace(thrown).toLowerCase(Locale.ROOT))
                        .contains("uq_notification_once_key"));
    }

    /** Runs a tick of the timer and returns who was notified of which day. */
    private static List<String> round(NotificationFixture fixture) {
        fixture.inTransaction(notificationServices -> notificationServices.archivingNotifier.candidates())
                .forEach(archivingNotice -> fixture.inTransaction(notificationServices -> {
                    notificationServices.archivingNotifier.send(archivingNotice);
                    return null;
                }));
        return fixture.inTransaction(notificationServices -> List.of("alma", "amir", "ada", "paule").stream()
                .flatMap(name ->
                        notificationServices
                                .notifications
                                .of(new Actor(name, Set.of()), false, 1, 100)
                                .notifications()
                                .stream())
                .filter(one -> one.getKind() == NotificationKind.ARCHIVE_AHEAD)
                .map(one -> one.getAccount() + " " + one.getDay())
                .toList());
    }

    private static void tell(NotificationFixture fixture) {
        fixture.inTransaction(notificationServices -> {
            notificationServices.archivingNotifier.send(new ArchivingNotifier.ArchivingNotice("quiet", FIRST));
            return null;
        });
    }

    private static void changed(NotificationFixture fixture, Instant at) {
        fixture.inTransaction(notificationServices -> notificationServices
                .database
                .createQuery("update Publication p set p.modifiedAt = :at")
                .setParameter("at", at)
                .executeUpdate());
    }

    private static int mails(NotificationFixture fixture) {
        return fixture.inTransaction(notificationServices -> {
            notificationServices.outbox.waiting().forEach(notificationServices.outbox::gather);
            return notificationServices
                    .database
                    .createQuery("select count(m) from OutgoingMail m", Long.class)
                    .getSingleResult()
                    .intValue();
        });
    }

    private static Edition published(NotificationFixture.NotificationServices notificationServices) {
        var postingServices = notificationServices.taskServices.postingServices();
        postingServices.postingEditor().create("quiet", Language.EN, EditionFixture.texts(), new Facts(), ADA);
        act(notificationServices, Action.SUBMIT, ADA);
        act(notificationServices, Action.DELIVER, THEO);
        act(notificationServices, Action.APPROVE, PAULE);
        return postingServices.postings().publicEdition("quiet").orElseThrow();
    }

    private static void act(NotificationFixture.NotificationServices notificationServices, Action action, Actor actor) {
        var postingServices = notificationServices.taskServices.postingServices();
        var version = postingServices.postings().edition("quiet").orElseThrow().getVersion();
        postingServices.workflow().perform("quiet", version, ActionRequest.of(action), actor);
    }
}
