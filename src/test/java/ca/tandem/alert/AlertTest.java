package ca.tandem.alert;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.alert.AlertTokens.Purpose;
import ca.tandem.common.Language;
import ca.tandem.testing.MailServer;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which messages about alerts are sent, and what is stored meanwhile, with a mail server in this process. */
class AlertTest {

    private static final Pattern TOKEN = Pattern.compile("\\?(?:confirm|end)=(\\S+)");
    private static final Duration DAY = Duration.ofDays(1);

    /** A Tuesday, at nine in the morning in Toronto. */
    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-03T14:00:00Z"));

    private GreenMail server;
    private Schema schema;
    private AlertFixture fixture;

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
        fixture = new AlertFixture(schema, clock, smtp);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsNewComesOnceInTheMorningToWhoeverConfirmed(Supplier<Schema> database)
            throws MessagingException, IOException {
        on(database);
        fixture.publish("old-light");
        clock.advance(Duration.ofMinutes(2));
        ask("ada@example.org", Language.EN, AlertFrequency.DAILY, "q=light");
        fixture.deliver();
        var asked = last();
        assertThat(asked.getSubject()).isEqualTo("[Harbours] Confirm your alert");
        assertThat(asked.getAllRecipients()[0]).hasToString("ada@example.org");
        assertThat(text(asked))
                .contains(
                        "How often: Every morning\n- Words: light\n",
                        "https://portal.example/en/alerts?confirm=",
                        "after 48 hours");
        confirm(token(asked));

        clock.advance(Duration.ofHours(1));
        fixture.publish("new-light");
        clock.advance(Duration.ofMinutes(1));
        fixture.publish("harbour");
        fixture.round();
        assertThat(server.getReceivedMessages()).as("before the morning").hasSize(1);
        clock.advance(DAY);
        var due = fixture.due();
        assertThat(due).hasSize(1);
        due.forEach(fixture::send);
        due.forEach(fixture::send);
        fixture.round();
        assertThat(server.getReceivedMessages()).as("of two nodes one sends").hasSize(2);

        var news = last();
        assertThat(news.getSubject()).isEqualTo("[Harbours] 1 new posting");
        assertThat(news.getHeader("Content-Language")).containsExactly("en-CA");
        assertThat(news.getHeader("List-Unsubscribe")[0])
                .startsWith("<https://portal.example/en/alerts?end=")
                .endsWith(">");
        assertThat(news.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(text(news))
                .contains(
                        "- Words: light",
                        "Keeper of new-light\nNo closing date\nhttps://portal.example/en/jobs/new-light\n",
                        "Harbours\nhttps://portal.example/en/jobs")
                .doesNotContain("old-light", "harbour");

        clock.advance(DAY);
        fixture.round();
        assertThat(server.getReceivedMessages()).as("nothing is new").hasSize(2);
    }

    @Test
    void whatBecomesPublicInTheVeryMomentIsToldTheNextTime() throws MessagingException, IOException {
        on(Schema::onH2);
        confirmed("ada@example.org", AlertFrequency.DAILY, "");
        clock.advance(DAY);
        fixture.publish("late-light");
        fixture.round();
        assertThat(server.getReceivedMessages()).hasSize(1);
        clock.advance(DAY);
        fixture.round();
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(text(last())).contains("- All open postings", "late-light");
    }

    @Test
    void weeklyNewsComeOnMondayInTheReadersLanguage() throws MessagingException, IOException {
        on(Schema::onH2);
        ask("ada@example.org", Language.FR, AlertFrequency.WEEKLY, "q=light");
        fixture.deliver();
        assertThat(last().getSubject()).isEqualTo("[Ministère des Ports] Confirmez votre alerte");
        assertThat(last().getHeader("Content-Language")).containsExactly("fr-CA");
        assertThat(text(last())).contains("Fréquence\u00a0: Le lundi matin\n- Mots\u00a0: light\n");
        confirm(token(last()));
        IntStream.range(0, 23).forEach(number -> {
            clock.advance(Duration.ofMinutes(1));
            fixture.publish("light-" + number);
        });
        for (var day = 0; day < 5; day++) {
            clock.advance(DAY);
            fixture.round();
        }
        assertThat(server.getReceivedMessages()).as("on Sunday").hasSize(1);
        clock.advance(DAY);
        fixture.round();
        assertThat(last().getSubject()).isEqualTo("[Ministère des Ports] 23 nouvelles offres d’emploi");
        assertThat(text(last()))
                .contains(
                        "Gardien de light-0\nAucune date de clôture\nhttps://portal.example/fr/emplois/light-0-fr\n",
                        "3 autres se trouvent dans la liste\u00a0: https://portal.example/fr/emplois?q=light\n",
                        "Pour y mettre fin\u00a0: https://portal.example/fr/alerts?end=")
                .doesNotContain("light-20-fr");
    }

    @Test
    void oneClickDeletesTheAlertItsAddressAndItsMessages() throws MessagingException {
        on(Schema::onH2);
        var end = confirmed("ada@example.org", AlertFrequency.DAILY, "q=light");
        fixture.publish("new-light");
        clock.advance(DAY);
        fixture.due().forEach(fixture::send);
        fixture.run(alertService -> alertService.end("x" + end));
        assertThat(fixture.count("search_alert")).isEqualTo(1);
        fixture.run(alertService -> alertService.end(end));
        fixture.run(alertService -> alertService.end(end));
        assertThat(fixture.count("search_alert")).isZero();
        assertThat(fixture.count("outgoing_mail")).isZero();
        fixture.deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatNobodyConfirmsIsDeletedAfterTwoDays() throws MessagingException, IOException {
        on(Schema::onH2);
        ask("ada@example.org", Language.EN, AlertFrequency.DAILY, "q=light");
        fixture.deliver();
        var token = token(last());
        fixture.run(alertService -> alertService.find(Purpose.CONFIRMING, token));
        clock.advance(DAY);
        fixture.publish("new-light");
        clock.advance(DAY);
        fixture.run(AlertService::sweep);
        fixture.round();
        assertThat(server.getReceivedMessages())
                .as("to look at it confirms nothing")
                .hasSize(1);
        assertThat(fixture.count("search_alert")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(fixture.check(alertService -> alertService.confirm(token)))
                .as("too late")
                .isFalse();
        fixture.run(AlertService::sweep);
        assertThat(fixture.count("search_alert")).isZero();
        assertThat(fixture.count("outgoing_mail")).isZero();
    }

    @Test
    void whoeverAsksAgainGetsNoSecondAlert() throws MessagingException, IOException {
        on(Schema::onH2);
        confirmed("ada@example.org", AlertFrequency.DAILY, "q=light");
        ask("ADA@example.org", Language.FR, AlertFrequency.WEEKLY, "q=light");
        fixture.deliver();
        assertThat(fixture.count("search_alert")).isEqualTo(1);
        assertThat(last().getSubject()).isEqualTo("[Harbours] You have this alert already");
        assertThat(text(last())).contains("Every morning", "You get them already.");
    }

    @Test
    void nobodyCanSendManyMessagesToAnAddress() {
        on(Schema::onH2);
        for (var number = 0; number < 5; number++) {
            ask("ada@example.org", Language.EN, AlertFrequency.DAILY, "q=light+" + number);
        }
        ask("theo@example.org", Language.EN, AlertFrequency.DAILY, "q=light");
        fixture.deliver();
        assertThat(recipients())
                .containsExactly("ada@example.org", "ada@example.org", "ada@example.org", "theo@example.org");
        clock.advance(DAY);
        ask("ada@example.org", Language.EN, AlertFrequency.DAILY, "q=other");
        fixture.deliver();
        assertThat(recipients()).as("a day later").hasSize(5);
    }

    @Test
    void anAddressHasTenAlertsAtMost() throws MessagingException, IOException {
        on(Schema::onH2);
        for (var number = 0; number < 12; number++) {
            ask("ada@example.org", Language.EN, AlertFrequency.DAILY, "q=light+" + number);
            fixture.deliver();
            confirm(token(last()));
            clock.advance(DAY);
        }
        assertThat(fixture.count("search_alert")).isEqualTo(10);
    }

    @Test
    void withoutAMailServerNothingIsSent() throws MessagingException, IOException {
        on(Schema::onH2);
        confirmed("ada@example.org", AlertFrequency.DAILY, "");
        clock.advance(DAY);
        assertThat(fixture.due()).hasSize(1);
        fixture = new AlertFixture(schema, clock, null);
        assertThat(fixture.due()).isEmpty();
    }

    /** Asks for an alert and confirms it; returns the token that ends it. */
    private String confirmed(String address, AlertFrequency frequency, String search) throws MessagingException {
        ask(address, Language.EN, frequency, search);
        fixture.deliver();
        try {
            confirm(token(last()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var header = last().getHeader("List-Unsubscribe")[0];
        clock.advance(Duration.ofMinutes(1));
        return header.substring(header.indexOf('=') + 1, header.length() - 1);
    }

    private void ask(String address, Language language, AlertFrequency frequency, String search) {
        fixture.run(alertService -> alertService.ask(new AlertRequest(address, language, frequency, search)));
    }

    private void confirm(String token) {
        assertThat(fixture.check(alertService -> alertService.confirm(token))).isTrue();
    }

    private MimeMessage last() {
        var all = server.getReceivedMessages();
        return all[all.length - 1];
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getAllRecipients()[0].toString();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return ((String) message.getContent()).replace("\r\n", "\n");
    }

    private static String token(MimeMessage message) throws MessagingException, IOException {
        var token = TOKEN.matcher(text(message));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
