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
import ca.tandem.posting.Works;
import ca.tandem.testing.Hands;
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

/** Who is told of a correction, the same on H2 and on PostgreSQL. */
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
        var portal = new Portal(schema, Hands.at(EditionFixture.NOON), null);
        portal.inTransaction(services -> {
            var people = services.tasks.people();
            people.open("ada", Language.EN, null, AUTHOR);
            people.open("theo", Language.EN, null, TRANSLATOR);
            people.open("paule", Language.FR, null, APPROVER);
            people.open("bea", Language.EN, null, AUTHOR, APPROVER);
            return published(services);
        });

        ask(portal, "2026-12-24", BEA);
        assertThat(unread(portal)).as("nobody decides on their own").containsExactly("paule CORRECTION_ASKED Late");
        portal.inTransaction(services -> services.corrections.decline(
                "fixed", waiting(services), edition(services).getVersion(), "It stays", PAULE));
        assertThat(unread(portal)).as("nothing is left to decide").containsExactly("bea CORRECTION_DECLINED It stays");

        ask(portal, "2026-12-31", ADA);
        assertThat(unread(portal))
                .contains("bea CORRECTION_ASKED Late", "paule CORRECTION_ASKED Late")
                .hasSize(3);
        portal.inTransaction(services -> services.corrections.accept(
                "fixed", waiting(services), edition(services).getVersion(), null, PAULE));
        assertThat(unread(portal)).containsExactly("ada CORRECTION_ACCEPTED", "bea CORRECTION_DECLINED It stays");

        ask(portal, "2027-01-31", ADA);
        portal.inTransaction(services -> services.corrections.decline(
                "fixed", waiting(services), edition(services).getVersion(), null, ADA));
        assertThat(unread(portal)).as("taken back").hasSize(2);
    }

    private static void ask(Portal portal, String day, Actor actor) {
        var wanted = new Facts();
        wanted.close(LocalDate.parse(day), null, ZoneId.of("America/Toronto"));
        portal.inTransaction(
                services -> services.corrections.ask("fixed", edition(services).getVersion(), wanted, "Late", actor));
    }

    private static long waiting(Portal.Services services) {
        return Works.corrections(services.database)
                .waiting("fixed")
                .orElseThrow()
                .getId();
    }

    /** What each has not read, of corrections. */
    private static List<String> unread(Portal portal) {
        return portal.inTransaction(services -> Stream.of("ada", "bea", "paule", "theo")
                .flatMap(name ->
                        services.notifications.of(new Actor(name, Set.of()), true, 1, 100).notifications().stream())
                .filter(one -> one.getKind().name().startsWith("CORRECTION"))
                .map(one ->
                        one.getAccount() + " " + one.getKind() + (one.getDetail() == null ? "" : " " + one.getDetail()))
                .toList());
    }

    private static Edition edition(Portal.Services services) {
        return services.tasks.works().postings().edition("fixed").orElseThrow();
    }

    private static Edition published(Portal.Services services) {
        services.tasks.works().authoring().create("fixed", Language.EN, EditionFixture.texts(), new Facts(), ADA);
        act(services, Action.SUBMIT, ADA);
        act(services, Action.DELIVER, THEO);
        act(services, Action.APPROVE, PAULE);
        return edition(services);
    }

    private static void act(Portal.Services services, Action action, Actor actor) {
        services.tasks
                .works()
                .workflow()
                .perform("fixed", edition(services).getVersion(), ActionRequest.of(action), actor);
    }
}
