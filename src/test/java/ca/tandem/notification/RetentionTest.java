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
import ca.tandem.posting.editing.EditingFixture;
import ca.tandem.testing.MutableClock;
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

/** Tests deletion after the retention period, on H2 and on PostgreSQL. */
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
        var clock = MutableClock.at(EditionFixture.NOON);
        var fixture = new NotificationFixture(schema, clock, null);
        fixture.inTransaction(notificationServices -> {
            notificationServices.taskServices.accountFixture().open("ada", Language.EN, null, AUTHOR);
            notificationServices.taskServices.accountFixture().open("theo", Language.EN, null, TRANSLATOR);
            notificationServices.taskServices.accountFixture().open("tess", Language.EN, null, TRANSLATOR);
            var postingServices = notificationServices.taskServices.postingServices();
            var edition = postingServices
                    .postingEditor()
                    .create(
                            "swept",
                            Language.EN,
                            new Bilingual<>(EditionFixture.texts().en(), null),
                            new Facts(),
                            ADA);
            postingServices.workflow().perform("swept", edition.getVersion(), ActionRequest.of(Action.SUBMIT), ADA);
            notificationServices.notifications.markSeen("swept", null, THEO);
            return null;
        });
        clock.advance(Duration.ofDays(89));
        sweep(fixture);
        assertThat(told(fixture, THEO)).isOne();
        clock.advance(Duration.ofDays(2));
        sweep(fixture);
        assertThat(told(fixture, THEO)).isZero();
        assertThat(told(fixture, TESS)).as("not read yet").isOne();
    }

    private static void sweep(NotificationFixture fixture) {
        fixture.inTransaction(notificationServices -> {
            var retention = new Retention();
            retention.notifications = notificationServices.notifications;
            retention.autosaves =
                    EditingFixture.autosaves(notificationServices.database, notificationServices.notifications.clock);
            retention.presences =
                    EditingFixture.presences(notificationServices.database, notificationServices.notifications.clock);
            retention.clock = notificationServices.notifications.clock;
            retention.retention = Period.ofDays(90);
            retention.sweep();
            return null;
        });
    }

    private static long told(NotificationFixture fixture, Actor actor) {
        return fixture.inTransaction(notificationServices ->
                notificationServices.notifications.of(actor, false, 1, 10).total());
    }
}
