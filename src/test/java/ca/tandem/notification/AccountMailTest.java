package ca.tandem.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
import ca.tandem.posting.EditionFixture;
import ca.tandem.testing.MailServer;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the messages about accounts, on both databases, with a mail server in this process. */
class AccountMailTest {

    private static final Actor AMIR = new Actor("amir", Set.of(Role.ADMINISTRATOR));
    private static final String PASSWORD = "nine otters mend a kettle";
    private static final Pattern LINK =
            Pattern.compile("https://portal\\.example/(?:en|fr)/welcome#([A-Za-z0-9_-]{24})");

    private final MutableClock clock = MutableClock.at(EditionFixture.NOON);
    private GreenMail server;
    private Schema schema;
    private NotificationFixture fixture;

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
        schema = database.get();
        fixture = new NotificationFixture(
                schema, clock, "smtp://127.0.0.1:" + server.getSmtp().getPort());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anInvitationGoesToItsOwnerInTheOwnersLanguageAndItsSecretToNobodyElse(Supplier<Schema> database)
            throws MessagingException, IOException {
        on(database);
        invite("ada", "Ada", Language.FR, "ada@example.org");
        fixture.mailDelivery().run();

        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("[Ministère des Ports] Votre compte");
        assertThat(message.getAllRecipients()[0]).hasToString("ada@example.org");
        assertThat(message.getHeader("Content-Language")).containsExactly("fr-CA");
        assertThat(message.getHeader("List-Unsubscribe"))
                .as("nobody unsubscribes from it")
                .isNull();
        var text = (String) message.getContent();
        assertThat(text).contains("Bonjour Ada,", "un compte a été ouvert pour vous", "(Ministère des Ports)");
        var secret = secret(text);
        assertThat(stored()).contains(Secrets.hash(secret)).doesNotContain(secret);

        fixture.inTransaction(
                services -> services.oneTimeLinkFixture.oneTimeLinkService().setPassword(secret, PASSWORD));
        fixture.mailDelivery().run();
        assertThat(server.getReceivedMessages())
                .as("a first password is no change")
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theOwnerIsToldThatThePasswordWasChanged(Supplier<Schema> database) throws MessagingException, IOException {
        on(database);
        invite("ada", "Ada", Language.EN, "ada@example.org");
        fixture.mailDelivery().run();
        var invitation = secret((String) server.getReceivedMessages()[0].getContent());
        fixture.inTransaction(
                services -> services.oneTimeLinkFixture.oneTimeLinkService().setPassword(invitation, PASSWORD));
        fixture.inTransaction(services -> {
            services.oneTimeLinkFixture.recover("ada");
            return null;
        });
        fixture.mailDelivery().run();
        var recovery = server.getReceivedMessages()[1];
        assertThat(recovery.getSubject()).isEqualTo("[Harbours] Choose a new password");
        var secret = secret((String) recovery.getContent());
        fixture.inTransaction(
                services -> services.oneTimeLinkFixture.oneTimeLinkService().setPassword(secret, PASSWORD + "s"));
        fixture.mailDelivery().run();

        assertThat(server.getReceivedMessages()).hasSize(3);
        var told = server.getReceivedMessages()[2];
        assertThat(told.getSubject()).isEqualTo("[Harbours] Your password was changed");
        assertThat((String) told.getContent())
                .contains("Hello, Ada,", "your account ada", "https://portal.example/en/settings");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLinkThatIsVoidBeforeItsMessageIsWrittenIsNotSent(Supplier<Schema> database) {
        on(database);
        invite("ada", "Ada", Language.EN, "ada@example.org");
        clock.advance(Duration.ofDays(8));
        fixture.mailDelivery().run();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private void invite(String name, String displayName, Language language, String email) {
        fixture.inTransaction(services -> services.oneTimeLinkFixture
                .invitations()
                .invite(name, displayName, language, Set.of(Role.AUTHOR), email, Secrets.random(), AMIR));
    }

    private static String secret(String text) {
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    /** Returns what the database holds of links and messages. */
    private String stored() {
        return fixture.inTransaction(
                services -> Stream.of("secret_hash from one_time_link", "last_problem from outgoing_mail")
                        .map(columns -> services.database
                                .createNativeQuery("select " + columns)
                                .getResultList()
                                .toString())
                        .toList()
                        .toString());
    }
}
