package ca.tandem.notification;

import static ca.tandem.identity.Role.AUTHOR;
import static ca.tandem.identity.Role.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.posting.editing.DraftWorks;
import ca.tandem.testing.Hands;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deletion after the retention period, the same on H2 and on PostgreSQL. */
class RetentionTest {

    private static final Actor ADA = new Actor("ada", Set.of(AUTHOR));
    private static final Actor THEO = new Actor("theo", Set.of(TRANSLATOR));
    private static final Actor TESS = new Actor("tess", Set.of(TRANSLATOR));

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatWasReadIsDeletedAfterItsTimeAndWhatIsUnreadStays(Schema schema) {
        var clock = Hands.at(EditionFixture.NOON);
        var portal = new Portal(schema, clock, null);
        portal.inTransaction(services -> {
            services.tasks.people().open("ada", Language.EN, null, AUTHOR);
            services.tasks.people().open("theo", Language.EN, null, TRANSLATOR);
            services.tasks.people().open("tess", Language.EN, null, TRANSLATOR);
            var works = services.tasks.works();
            var edition = works.authoring()
                    .create(
                            "swept",
                            Language.EN,
                            new Bilingual<>(EditionFixture.texts().en(), null),
                            new Facts(),
                            ADA);
            works.workflow().perform("swept", edition.getVersion(), ActionRequest.of(Action.SUBMIT), ADA);
            services.notifications.markSeen("swept", null, THEO);
            return null;
        });
        clock.pass(Duration.ofDays(89));
        sweep(portal);
        assertThat(told(portal, THEO)).isOne();
        clock.pass(Duration.ofDays(2));
        sweep(portal);
        assertThat(told(portal, THEO)).isZero();
        assertThat(told(portal, TESS)).as("not read yet").isOne();
    }

    private static void sweep(Portal portal) {
        portal.inTransaction(services -> {
            var retention = new Retention();
            retention.notifications = services.notifications;
            retention.autosaves = DraftWorks.drafts(services.database, services.notifications.clock);
            retention.presences = DraftWorks.presences(services.database, services.notifications.clock);
            retention.clock = services.notifications.clock;
            retention.retention = Period.ofDays(90);
            retention.sweep();
            return null;
        });
    }

    private static long told(Portal portal, Actor actor) {
        return portal.inTransaction(
                services -> services.notifications.of(actor, false, 1, 10).total());
    }
}
