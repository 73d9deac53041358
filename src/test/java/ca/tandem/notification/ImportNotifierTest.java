package ca.tandem.notification;

import static ca.tandem.identity.Role.ADMINISTRATOR;
import static ca.tandem.identity.Role.APPROVER;
import static ca.tandem.identity.Role.AUTHOR;
import static ca.tandem.identity.Role.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.notification.MailPreferences.MailFrequency;
import ca.tandem.notification.NotificationFixture.NotificationServices;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.ImportEnded;
import ca.tandem.posting.ImportFigures;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests who is told of an import when it ends, on H2 and on PostgreSQL. */
class ImportNotifierTest {

    private static final ImportFigures FIGURES = new ImportFigures(1_250, 4, 2, 3, 0, 5, 1);

    @Test
    void eachPersonIsToldOnceWithTheFiguresThatConcernThem() {
        for (var schema : Schema.onBoth()) {
            try (schema) {
                var fixture = fixture(schema, null);
                people(fixture);
                end(fixture, false, FIGURES);

                assertThat(told(fixture, "amir", Language.EN))
                        .isEqualTo(
                                "The import that you started has ended. Postings imported or changed: 1,250; unchanged: 4."
                                        + " Files rejected: 2. To write: 3. To translate: 5. To approve: 1.");
                assertThat(told(fixture, "ada", Language.EN))
                        .isEqualTo("amir has imported postings that wait for your roles. To write: 3.");
                assertThat(told(fixture, "theo", Language.FR))
                        .isEqualTo("amir a importé des offres qui attendent vos rôles. À traduire\u00a0: 5.");
                assertThat(told(fixture, "eve", Language.EN))
                        .contains("To write: 3.", "To translate: 5.", "To approve: 1.");
                assertThat(told(fixture, "tess", Language.EN))
                        .as("she translates into English only")
                        .isEmpty();
                assertThat(told(fixture, "olga", Language.EN))
                        .as("another administrator")
                        .isEmpty();
            }
        }
    }

    @Test
    void anImportThatStoppedIsToldAsSuchWithWhatItDidUntilThen() {
        try (var schema = Schema.onH2()) {
            var fixture = fixture(schema, null);
            people(fixture);
            end(fixture, true, new ImportFigures(2, 0, 0, 0, 0, 0, 0));

            assertThat(told(fixture, "amir", Language.FR))
                    .startsWith("L’importation que vous avez lancée s’est arrêtée avant la fin.")
                    .contains("Offres importées ou modifiées\u00a0: 2;");
            assertThat(told(fixture, "ada", Language.EN)).as("nothing waits").isEmpty();
        }
    }

    @Test
    void theMessageToTheAdministratorLeadsToTheReportAndEverybodyChoosesIt() {
        try (var schema = Schema.onH2()) {
            var clock = MutableClock.at(EditionFixture.NOON);
            var fixture = new NotificationFixture(schema, clock, "smtp://127.0.0.1:1?tls=none");
            people(fixture);
            fixture.inTransaction(services -> {
                services.mailPreferences.set(
                        new Actor("eve", Set.of()), Map.of(NotificationKind.IMPORT_WAITS, MailFrequency.NEVER));
                return null;
            });
            end(fixture, false, FIGURES);
            clock.advance(Duration.ofDays(2));

            assertThat(mail(fixture, "amir"))
                    .contains("Your import has ended", "To translate: 5.", "https://portal.example/en/imports/7");
            assertThat(mail(fixture, "ada")).contains("To write: 3.");
            assertThat(fixture.<Boolean>inTransaction(
                            services -> services.outbox.waiting().contains("eve")))
                    .isFalse();
        }
    }

    @Test
    void anUnreadNotificationOfAnImportIsCountedAndMarkedLikeAnyOther() {
        try (var schema = Schema.onH2()) {
            var fixture = fixture(schema, null);
            people(fixture);
            end(fixture, false, FIGURES);
            var amir = new Actor("amir", Set.of(ADMINISTRATOR));

            fixture.inTransaction(services -> {
                assertThat(services.notifications
                                .waiting(amir, "some-posting", null, false)
                                .elsewhere())
                        .isEqualTo(1);
                services.notifications.readAll(services.notifications.latest(amir), amir);
                assertThat(services.notifications
                                .waiting(amir, null, null, true)
                                .elsewhere())
                        .isZero();
                return null;
            });
        }
    }

    private static NotificationFixture fixture(Schema schema, String smtp) {
        return new NotificationFixture(schema, MutableClock.at(EditionFixture.NOON), smtp);
    }

    private static void people(NotificationFixture fixture) {
        fixture.inTransaction(services -> {
            var accounts = services.taskServices.accountFixture();
            accounts.open("amir", Language.EN, "amir@portal.example", ADMINISTRATOR, AUTHOR);
            accounts.open("olga", Language.EN, null, ADMINISTRATOR);
            accounts.open("ada", Language.EN, "ada@portal.example", AUTHOR);
            accounts.open("theo", Language.FR, null, TRANSLATOR);
            accounts.open("tess", Language.EN, null, TRANSLATOR);
            accounts.open("eve", Language.EN, "eve@portal.example", AUTHOR, TRANSLATOR, APPROVER);
            services.taskServices
                    .translationDirections()
                    .set(new Actor("tess", Set.of(TRANSLATOR)), EnumSet.of(Language.EN));
            return null;
        });
    }

    private static void end(NotificationFixture fixture, boolean failed, ImportFigures figures) {
        fixture.inTransaction(services -> {
            services.importNotifier.onImportEnded(new ImportEnded(7, failed, "amir", figures, EditionFixture.NOON));
            return null;
        });
    }

    /** Returns the only notification of an account as it reads; empty if there is none. */
    private static String told(NotificationFixture fixture, String account, Language language) {
        return fixture.inTransaction(services -> {
            var found = services.notifications
                    .of(new Actor(account, Set.of()), false, 1, 10)
                    .notifications();
            assertThat(found).hasSizeLessThan(2);
            return found.isEmpty() ? "" : NotificationTexts.of(found.get(0), language, name -> name);
        });
    }

    private static String mail(NotificationFixture fixture, String account) {
        fixture.inTransaction(services -> {
            services.outbox.gather(account);
            return null;
        });
        return fixture.inTransaction(services -> written(services, account));
    }

    private static String written(NotificationServices services, String account) {
        return services.database
                .createQuery("select m.id from OutgoingMail m where m.account = :account", Long.class)
                .setParameter("account", account)
                .getResultStream()
                .flatMap(id -> services.mailComposer.write(id).stream())
                .map(mail -> mail.subject() + "\n" + mail.text())
                .findFirst()
                .orElse("");
    }
}
