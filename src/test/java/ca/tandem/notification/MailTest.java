package ca.tandem.notification;

import static ca.tandem.identity.Role.ADMINISTRATOR;
import static ca.tandem.identity.Role.AUTHOR;
import static ca.tandem.identity.Role.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.notification.MailPreferences.MailFrequency;
import ca.tandem.notification.OutgoingMail.MailState;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.testing.MailServer;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.work.task.TaskAssignment.Assignment;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.RefusedException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which e-mails are sent, and that each is sent once: on H2 and on PostgreSQL, with a mail server in this process. */
class MailTest {

    private static final Actor ADA = new Actor("ada", Set.of(AUTHOR));
    private static final Actor THEO = new Actor("theo", Set.of(TRANSLATOR));
    private static final Actor AMIR = new Actor("amir", Set.of(ADMINISTRATOR));
    private static final Duration PAUSE = Duration.ofMinutes(6);

    private final MutableClock clock = MutableClock.at(EditionFixture.NOON);
    private GreenMail server;
    private Schema schema;
    private NotificationFixture fixture;

    /** An error in place of the end of the portal's process. */
    private static final class ProcessKilledError extends Error {
        private static final long serialVersionUID = 1L;
    }

    static Stream<Supplier<Schema>> databases() {
        return Stream.of(Schema::onH2, Schema::onPostgres);
    }

    @BeforeEach
    void start() {
        server = MailServer.on(0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        schema.close();
    }

    private void on(Supplier<Schema> database) {
        on(database, "smtp://127.0.0.1:" + server.getSmtp().getPort());
    }

    private void on(Supplier<Schema> database, String smtp) {
        schema = database.get();
        fixture = new NotificationFixture(schema, clock, smtp);
        fixture.inTransaction(notificationServices -> {
            var accountFixture = notificationServices.taskServices.accountFixture();
            accountFixture.open("ada", Language.EN, "ada@example.org", AUTHOR);
            accountFixture.open("theo", Language.FR, "theo@example.org", TRANSLATOR);
            accountFixture.open("tess", Language.EN, null, TRANSLATOR);
            accountFixture.open("amir", Language.EN, null, ADMINISTRATOR);
            return null;
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatHappensWithinSomeMinutesComesAsOneMessageInThePersonsLanguage(Supplier<Schema> database)
            throws MessagingException, IOException {
        on(database);
        createAssigned("one");
        clock.advance(Duration.ofMinutes(4));
        createAssigned("two");

        fixture.mailDelivery().run();
        assertThat(server.getReceivedMessages()).as("the pause is not over").isEmpty();
        clock.advance(Duration.ofMinutes(2));
        fixture.mailDelivery().run();
        fixture.mailDelivery().run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("[Ministère des Ports] 2 notifications");
        assertThat(message.getAllRecipients()[0]).hasToString("theo@example.org");
        assertThat(message.getFrom()[0].toString()).contains("tandem@portal.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://portal.example/fr/settings>");
        assertThat(message.getHeader("Content-Language")).containsExactly("fr-CA");
        assertThat(message.getMessageID()).matches("<tandem\\.\\d+\\.\\d+@portal\\.example>");
        assertThat((String) message.getContent())
                .contains(
                        "Bonjour Theo,",
                        "Keeper of the lights",
                        "Ada vous a confié une tâche\u00a0: traduire en français.",
                        "https://portal.example/fr/one",
                        "https://portal.example/fr/two",
                        "https://portal.example/fr/settings");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aSingleThingIsInTheSubject(Supplier<Schema> database) throws MessagingException {
        on(database);
        createAssigned("single");
        clock.advance(PAUSE);
        fixture.mailDelivery().run();
        assertThat(subjects()).containsExactly("[Ministère des Ports] Une tâche pour vous\u00a0: Keeper of the lights");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasReadOrNotWantedOrCannotBeSentIsNotSent(Supplier<Schema> database) {
        on(database);
        createAssigned("read");
        fixture.inTransaction(notificationServices -> {
            notificationServices.notifications.markSeen("read", null, THEO);
            Map<NotificationKind, MailFrequency> never = new EnumMap<>(NotificationKind.class);
            Arrays.stream(NotificationKind.values()).forEach(kind -> never.put(kind, MailFrequency.NEVER));
            notificationServices.mailPreferences.set(THEO, never);
            assertThat(notificationServices.mailPreferences.of(THEO)).isEqualTo(never);
            return null;
        });
        createAssigned("unwanted");
        assign("unwanted", "tess");
        clock.advance(Duration.ofDays(2));
        fixture.mailDelivery().run();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theDaysMessagesComeInTheMorning(Supplier<Schema> database) throws MessagingException {
        on(database);
        fixture.inTransaction(notificationServices -> {
            notificationServices.mailPreferences.set(THEO, Map.of(NotificationKind.TASK_ASSIGNED, MailFrequency.DAILY));
            return null;
        });
        createAssigned("daily");
        clock.advance(Duration.ofHours(18));
        fixture.mailDelivery().run();
        assertThat(subjects()).as("six in the morning").isEmpty();
        clock.advance(Duration.ofHours(1));
        fixture.mailDelivery().run();
        assertThat(subjects()).as("seven").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMailServerThatIsAwayIsTriedAgainWithGrowingPauses(Supplier<Schema> database) {
        on(database);
        server.stop();
        createAssigned("away");
        clock.advance(PAUSE);
        fixture.mailDelivery().run();
        assertThat(attempts()).isEqualTo(1);
        fixture.mailDelivery().run();
        assertThat(attempts()).as("not at once").isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        fixture.mailDelivery().run();
        assertThat(attempts()).isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));
        fixture.mailDelivery().run();
        assertThat(attempts()).as("the second pause is longer").isEqualTo(2);

        var port = portOf(fixture);
        server = MailServer.on(port);
        server.start();
        clock.advance(Duration.ofMinutes(1));
        fixture.mailDelivery().run();
        fixture.mailDelivery().run();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void afterADayItIsGivenUpAndAnAdministratorSendsItAgainUnderTheSameName(Supplier<Schema> database)
            throws MessagingException {
        try (var failingServer = new FailingSmtpServer(FailingSmtpServer.ServerBehaviour.REFUSES)) {
            on(database, failingServer.url());
            createAssigned("refused");
            clock.advance(PAUSE);
            for (var minute = 0; minute < 25 * 60; minute += 10) {
                fixture.mailDelivery().run();
                clock.advance(Duration.ofMinutes(10));
            }
            assertThat(failingServer.messageIds).hasSizeBetween(10, 25);
            assertThat(Set.copyOf(failingServer.messageIds)).as("one name").hasSize(1);
            var troubles = troubles();
            assertThat(troubles).extracting(OutgoingMail::getState).containsExactly(MailState.GIVEN_UP);
            assertThat(troubles.get(0).getProblem()).contains("451 not today");
            assertThatThrownBy(() -> fixture.inTransaction(
                            notificationServices -> notificationServices.outbox.troubles(THEO, 10)))
                    .isInstanceOf(RefusedException.class);

            var mended = new NotificationFixture(
                    schema, clock, "smtp://127.0.0.1:" + server.getSmtp().getPort());
            mended.inTransaction(notificationServices -> {
                notificationServices.outbox.retry(troubles.get(0).getId(), AMIR);
                return null;
            });
            mended.mailDelivery().run();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getMessageID()).isEqualTo(failingServer.messageIds.peek());
            assertThat(troubles()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofManyNodesOneSends(Supplier<Schema> database) throws Exception {
        on(database);
        for (var key : List.of("a", "b", "c", "d")) {
            createAssigned(key);
            clock.advance(Duration.ofMinutes(11));
            fixture.inTransaction(notificationServices -> {
                notificationServices.outbox.waiting().forEach(notificationServices.outbox::gather);
                return null;
            });
        }
        List<Callable<Object>> nodes = new ArrayList<>();
        for (var node = 0; node < 6; node++) {
            nodes.add(Executors.callable(() -> fixture.mailDelivery().run()));
        }
        var pool = Executors.newFixedThreadPool(nodes.size());
        try {
            for (var outcome : pool.invokeAll(nodes)) {
                try {
                    outcome.get();
                } catch (ExecutionException e) {
                    // On H2 a node may give way to another with an error; it comes back at its next tick.
                    assertThat(e).hasStackTraceContaining("SQLException");
                }
            }
        } finally {
            pool.shutdownNow();
        }
        clock.advance(Outbox.LEASE.plusMinutes(1));
        fixture.mailDelivery().run();
        assertThat(server.getReceivedMessages()).hasSize(4);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(MailTest::id).distinct())
                .hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anotherNodeSendsWhatOneClaimedBeforeItWasKilled(Supplier<Schema> database) {
        on(database);
        createAssigned("killed");
        clock.advance(PAUSE);
        var dying = fixture.configured(new SmtpTransport() {
            @Override
            SmtpConnection connect() {
                throw new ProcessKilledError();
            }
        });
        assertThatThrownBy(() -> fixture.mailDelivery(dying).run()).isInstanceOf(ProcessKilledError.class);

        fixture.mailDelivery().run();
        assertThat(server.getReceivedMessages()).as("while the lease lasts").isEmpty();
        clock.advance(Outbox.LEASE.plusSeconds(1));
        fixture.mailDelivery().run();
        fixture.mailDelivery().run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(troubles()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aNodeThatWasSlowerThanItsLeaseSendsNothing(Supplier<Schema> database) {
        on(database);
        createAssigned("slow");
        clock.advance(PAUSE);
        var slow = fixture.configured(new SmtpTransport() {
            @Override
            SmtpConnection connect() throws MessagingException {
                MailTest.this.clock.advance(Outbox.LEASE.plusSeconds(1));
                fixture.mailDelivery().run();
                return super.connect();
            }
        });
        fixture.mailDelivery(slow).run();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatMayHaveBeenSentIsNotSentAgainUnasked(Supplier<Schema> database) {
        try (var failingServer = new FailingSmtpServer(FailingSmtpServer.ServerBehaviour.HANGS_UP)) {
            on(database, failingServer.url());
            createAssigned("uncertain");
            clock.advance(PAUSE);
            for (var hour = 0; hour < 30; hour++) {
                fixture.mailDelivery().run();
                clock.advance(Duration.ofHours(1));
            }
            assertThat(failingServer.messageIds).hasSize(1);
            assertThat(troubles()).extracting(OutgoingMail::getState).containsExactly(MailState.UNCERTAIN);
            assertThat(troubles().get(0).messageId("portal.example")).isEqualTo(failingServer.messageIds.peek());
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasBeingSentWhenThePortalWasKilledIsShownToAdministrators(Supplier<Schema> database) {
        on(database);
        createAssigned("sending");
        clock.advance(PAUSE);
        var killed = fixture.mailDelivery();
        killed.outbox = new Outbox() {
            private final Outbox real = fixture.mailDelivery().outbox;

            @Override
            List<String> waiting() {
                return real.waiting();
            }

            @Override
            void gather(String account) {
                real.gather(account);
            }

            @Override
            void expireLeases() {
                real.expireLeases();
            }

            @Override
            Optional<MailClaim> claim() {
                return real.claim();
            }

            @Override
            boolean handOver(MailClaim mailClaim) {
                return real.handOver(mailClaim);
            }

            @Override
            void sent(MailClaim mailClaim) {
                throw new ProcessKilledError();
            }
        };
        assertThatThrownBy(killed::run).isInstanceOf(ProcessKilledError.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
        clock.advance(Outbox.LEASE.plusSeconds(1));
        fixture.mailDelivery().run();
        fixture.mailDelivery().run();
        assertThat(server.getReceivedMessages()).as("never twice").hasSize(1);
        assertThat(troubles()).extracting(OutgoingMail::getState).containsExactly(MailState.UNCERTAIN);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoeverHasNoAddressAnyMoreGetsNothing(Supplier<Schema> database) {
        on(database);
        createAssigned("gone");
        fixture.inTransaction(notificationServices -> {
            notificationServices.taskServices.accountFixture().close("theo");
            return null;
        });
        clock.advance(PAUSE);
        fixture.mailDelivery().run();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(troubles()).extracting(OutgoingMail::getState).containsExactly(MailState.GIVEN_UP);
    }

    /** Creates and submits a posting, and assigns its translation to theo. */
    private void createAssigned(String key) {
        fixture.inTransaction(notificationServices -> {
            var postingServices = notificationServices.taskServices.postingServices();
            var texts = new Bilingual<>(EditionFixture.texts().en(), null);
            var edition = postingServices.postingEditor().create(key, Language.EN, texts, new Facts(), ADA);
            postingServices.workflow().perform(key, edition.getVersion(), ActionRequest.of(Action.SUBMIT), ADA);
            return null;
        });
        assign(key, "theo");
    }

    private void assign(String key, String account) {
        fixture.inTransaction(notificationServices -> {
            var taskAssignment = notificationServices.taskServices.taskAssignment();
            var edition = notificationServices
                    .taskServices
                    .postingServices()
                    .postings()
                    .edition(key)
                    .orElseThrow();
            return taskAssignment.assign(key, taskAssignment.of(edition).version(), new Assignment(account, null), ADA);
        });
    }

    private List<String> subjects() throws MessagingException {
        var subjects = new ArrayList<String>();
        for (var message : server.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private List<OutgoingMail> troubles() {
        return fixture.inTransaction(notificationServices -> notificationServices.outbox.troubles(AMIR, 10));
    }

    private int attempts() {
        return fixture.inTransaction(notificationServices -> notificationServices.outbox.delayed(AMIR, 10).stream()
                .mapToInt(OutgoingMail::getAttempts)
                .sum());
    }

    private static int portOf(NotificationFixture fixture) {
        return fixture.smtpTransport().settings.server().orElseThrow().port();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
