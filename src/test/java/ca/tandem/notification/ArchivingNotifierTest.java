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
import ca.tandem.publication.RetirementWorks;
import ca.tandem.testing.Hands;
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

/** What administrators are told before a posting is archived by itself, the same on H2 and on PostgreSQL. */
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
        var clock = Hands.at(EditionFixture.NOON);
        var portal = new Portal(schema, clock, "smtp://localhost:1");
        portal.inTransaction(services -> {
            var people = services.tasks.people();
            people.open("ada", Language.EN, null, AUTHOR);
            people.open("theo", Language.EN, null, TRANSLATOR);
            people.open("paule", Language.FR, null, APPROVER);
            people.open("amir", Language.EN, "amir@portal.example", ADMINISTRATOR);
            people.open("alma", Language.FR, null, ADMINISTRATOR);
            RetirementWorks.show(services.database, published(services), clock.instant());
            return null;
        });

        clock.pass(Duration.ofDays(700));
        assertThat(round(portal)).as("a month before").isEmpty();
        clock.pass(Duration.ofDays(20));
        assertThat(round(portal)).containsExactly("alma " + FIRST, "amir " + FIRST);
        assertThat(round(portal)).as("ten seconds later").containsExactly("alma " + FIRST, "amir " + FIRST);
        clock.pass(Duration.ofDays(3));
        assertThat(round(portal)).as("three days later").hasSize(2);
        assertThat(mails(portal))
                .as("in the morning, to whoever has an address")
                .isEqualTo(1);

        tell(portal);
        assertThat(round(portal)).as("by a node that did not look").hasSize(2);
        assertThat(mails(portal)).isEqualTo(1);

        changed(portal, clock.instant());
        assertThat(round(portal)).as("it changed").hasSize(2);
        clock.pass(Duration.ofDays(720));
        var second = LocalDate.of(2030, 10, 25);
        assertThat(round(portal))
                .containsExactlyInAnyOrder("alma " + FIRST, "amir " + FIRST, "alma " + second, "amir " + second);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void theDatabaseKnowsWhatWasTold(Schema schema) {
        var portal = new Portal(schema, Hands.at(EditionFixture.NOON), null);
        assertThatThrownBy(() -> portal.inTransaction(services -> {
                    services.tasks.people().open("anna", Language.EN, null, AUTHOR);
                    var edition = services.tasks
                            .works()
                            .authoring()
                            .create("twice", Language.EN, EditionFixture.texts(), new Facts(), ADA);
                    var notificationSubject =
                            NotificationSubject.of(NotificationKind.ARCHIVE_AHEAD, edition, "", EditionFixture.NOON);
                    services.notifications.add(new Notification(notificationSubject, "anna", "the same", null));
                    services.notifications.add(new Notification(notificationSubject, "anna", "the same", null));
                    return null;
                }))
                .as("two nodes at the same moment")
                .satisfies(thrown -> assertThat(Throwables.getStackTrace(thrown).toLowerCase(Locale.ROOT))
                        .contains("uq_notification_once_key"));
    }

    /** What a tick does, and then who was told of which day. */
    private static List<String> round(Portal portal) {
        portal.inTransaction(services -> services.notices.candidates())
                .forEach(archivingNotice -> portal.inTransaction(services -> {
                    services.notices.send(archivingNotice);
                    return null;
                }));
        return portal.inTransaction(services -> List.of("alma", "amir", "ada", "paule").stream()
                .flatMap(name ->
                        services.notifications.of(new Actor(name, Set.of()), false, 1, 100).notifications().stream())
                .filter(one -> one.getKind() == NotificationKind.ARCHIVE_AHEAD)
                .map(one -> one.getAccount() + " " + one.getDay())
                .toList());
    }

    private static void tell(Portal portal) {
        portal.inTransaction(services -> {
            services.notices.send(new ArchivingNotifier.ArchivingNotice("quiet", FIRST));
            return null;
        });
    }

    private static void changed(Portal portal, Instant at) {
        portal.inTransaction(services -> services.database
                .createQuery("update Publication p set p.modifiedAt = :at")
                .setParameter("at", at)
                .executeUpdate());
    }

    private static int mails(Portal portal) {
        return portal.inTransaction(services -> {
            services.outbox.waiting().forEach(services.outbox::gather);
            return services.database
                    .createQuery("select count(m) from OutgoingMail m", Long.class)
                    .getSingleResult()
                    .intValue();
        });
    }

    private static Edition published(Portal.Services services) {
        var works = services.tasks.works();
        works.authoring().create("quiet", Language.EN, EditionFixture.texts(), new Facts(), ADA);
        act(services, Action.SUBMIT, ADA);
        act(services, Action.DELIVER, THEO);
        act(services, Action.APPROVE, PAULE);
        return works.postings().publicEdition("quiet").orElseThrow();
    }

    private static void act(Portal.Services services, Action action, Actor actor) {
        var works = services.tasks.works();
        var version = works.postings().edition("quiet").orElseThrow().getVersion();
        works.workflow().perform("quiet", version, ActionRequest.of(action), actor);
    }
}
