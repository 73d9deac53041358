package ca.tandem.notification;

import static ca.tandem.identity.Role.APPROVER;
import static ca.tandem.identity.Role.AUTHOR;
import static ca.tandem.identity.Role.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingServices;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests who is notified of a correction, on H2 and on PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionNotifierTest {

    private static final Actor ADA = new Actor("ada", Set.of(AUTHOR));
    private static final Actor THEO = new Actor("theo", Set.of(TRANSLATOR));
    private static final Actor PAULE = new Actor("paule", Set.of(APPROVER));
    private static final Actor BEA = new Actor("bea", Set.of(AUTHOR, APPROVER));

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
    void whoMayDecideIsToldThatItWaitsAndWhoAskedHowItEnded(Schema schema) {
        var fixture = new NotificationFixture(schema, MutableClock.at(EditionFixture.NOON), null);
        fixture.inTransaction(notificationServices -> {
            var accountFixture = notificationServices.taskServices.accountFixture();
            accountFixture.open("ada", Language.EN, null, AUTHOR);
            accountFixture.open("theo", Language.EN, null, TRANSLATOR);
            accountFixture.open("paule", Language.FR, null, APPROVER);
            accountFixture.open("bea", Language.EN, null, AUTHOR, APPROVER);
            return published(notificationServices);
        });

        ask(fixture, "2026-12-24", BEA);
        assertThat(unread(fixture)).as("nobody decides on their own").containsExactly("paule CORRECTION_ASKED Late");
        fixture.inTransaction(notificationServices -> notificationServices.correctionService.decline(
                "fixed",
                waiting(notificationServices),
                edition(notificationServices).getVersion(),
                "It stays",
                PAULE));
        assertThat(unread(fixture)).as("nothing is left to decide").containsExactly("bea CORRECTION_DECLINED It stays");

        ask(fixture, "2026-12-31", ADA);
        assertThat(unread(fixture))
                .contains("bea CORRECTION_ASKED Late", "paule CORRECTION_ASKED Late")
                .hasSize(3);
        fixture.inTransaction(notificationServices -> notificationServices.correctionService.accept(
                "fixed",
                waiting(notificationServices),
                edition(notificationServices).getVersion(),
                null,
                PAULE));
        assertThat(unread(fixture)).containsExactly("ada CORRECTION_ACCEPTED", "bea CORRECTION_DECLINED It stays");

        ask(fixture, "2027-01-31", ADA);
        fixture.inTransaction(notificationServices -> notificationServices.correctionService.decline(
                "fixed",
                waiting(notificationServices),
                edition(notificationServices).getVersion(),
                null,
                ADA));
        assertThat(unread(fixture)).as("taken back").hasSize(2);
    }

    private static void ask(NotificationFixture fixture, String day, Actor actor) {
        var wanted = new Facts();
        wanted.close(LocalDate.parse(day), null, ZoneId.of("America/Toronto"));
        fixture.inTransaction(notificationServices -> notificationServices.correctionService.ask(
                "fixed", edition(notificationServices).getVersion(), wanted, "Late", actor));
    }

    private static long waiting(NotificationFixture.NotificationServices notificationServices) {
        return PostingServices.corrections(notificationServices.database)
                .pending("fixed")
                .orElseThrow()
                .getId();
    }

    /** Returns the unread notifications of corrections, in the order of the accounts. */
    private static List<String> unread(NotificationFixture fixture) {
        return fixture.inTransaction(notificationServices -> Stream.of("ada", "bea", "paule", "theo")
                .flatMap(name ->
                        notificationServices
                                .notifications
                                .of(new Actor(name, Set.of()), true, 1, 100)
                                .notifications()
                                .stream())
                .filter(one -> one.getKind().name().startsWith("CORRECTION"))
                .map(one ->
                        one.getAccount() + " " + one.getKind() + (one.getDetail() == null ? "" : " " + one.getDetail()))
                .toList());
    }

    private static Edition edition(NotificationFixture.NotificationServices notificationServices) {
        return notificationServices
                .taskServices
                .postingServices()
                .postings()
                .edition("fixed")
                .orElseThrow();
    }

    private static Edition published(NotificationFixture.NotificationServices notificationServices) {
        notificationServices
                .taskServices
                .postingServices()
                .postingEditor()
                .create("fixed", Language.EN, EditionFixture.texts(), new Facts(), ADA);
        act(notificationServices, Action.SUBMIT, ADA);
        act(notificationServices, Action.DELIVER, THEO);
        act(notificationServices, Action.APPROVE, PAULE);
        return edition(notificationServices);
    }

    private static void act(NotificationFixture.NotificationServices notificationServices, Action action, Actor actor) {
        notificationServices
                .taskServices
                .postingServices()
                .workflow()
                .perform("fixed", edition(notificationServices).getVersion(), ActionRequest.of(action), actor);
    }
}
