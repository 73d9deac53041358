package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.MailServer;
import ca.tandem.testing.Patience;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests the readers' page of alerts as a browser without script and a mail program see it. */
class AlertsIT {

    private static final RunningTandem TANDEM = RunningTandem.samples();
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    private final RawClient client = RawClient.at(TANDEM);

    @Test
    void anAlertIsAskedForConfirmedByAButtonAndEndedByOneClick() throws MessagingException, IOException {
        var address = UUID.randomUUID() + "@example.org";
        try (var reader = Visitor.withoutScript(TANDEM)) {
            reader.open("/en/jobs?q=services&telework=full&telework=hybrid");
            reader.page().click("a[href^='/en/alerts']");
            assertThat(reader.text("main ul")).contains("Words: services");
            reader.page().fill("#address", "nobody at home");
            reader.page().selectOption("#frequency", "WEEKLY");
            reader.page().click("#ask");
            assertThat(reader.page().title()).startsWith("Not sent yet: ");
            assertThat(reader.page().inputValue("#address")).isEqualTo("nobody at home");
            assertThat(reader.page().inputValue("#frequency")).isEqualTo("WEEKLY");
            assertThat(reader.text("main ul")).contains("Words: services");
            reader.page().fill("#address", address);
            reader.page().click("#ask");
            assertThat(reader.text("h1")).isEqualTo("Look at your mail");

            Patience.until("the message is sent", () -> !sentTo(address).isEmpty());
            var message = sentTo(address).get(0);
            var confirming = link(message, "confirm");
            for (var look = 0; look < 2; look++) {
                var page = client.get(confirming);
                assertThat(page.status()).isEqualTo(200);
                assertThat(page.body()).contains("id=\"confirm\"", "Words: services", "On Monday mornings");
                assertThat(page.header("Set-Cookie")).isEmpty();
                assertThat(page.header("Cache-Control")).contains("private, no-store");
                assertThat(page.header("Referrer-Policy")).contains("no-referrer");
            }
            reader.open(confirming);
            reader.page().click("#confirm");
            assertThat(reader.text("h1")).isEqualTo("Your alert has begun");
            assertThat(reader.cookies()).isEmpty();
        }

        var ending = link(sentTo(address).get(0), "end");
        assertThat(sentTo(address).get(0).getHeader("List-Unsubscribe"))
                .containsExactly("<" + TANDEM.address() + ending + ">");
        assertThat(sentTo(address).get(0).getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(client.get(ending).body()).contains("id=\"end\"", "Words: services");
        for (var click = 0; click < 2; click++) {
            var ended = client.send("POST", ending, FORM, "List-Unsubscribe=One-Click");
            assertThat(ended.status()).as("to end it again does no harm").isEqualTo(200);
            assertThat(ended.body()).isEmpty();
            assertThat(ended.header("Set-Cookie")).isEmpty();
        }
        assertThat(client.get(ending).status()).isEqualTo(404);
        assertThat(client.get(ending).body()).contains("There is no such alert", "ask for a new alert");
    }

    @Test
    void thePageHasNoAccessibilityFaultInAnyStateAndEitherLanguage() {
        for (var language : Language.values()) {
            var path = language == Language.EN ? "/en/alerts" : "/fr/alertes";
            try (var reader = Visitor.at(TANDEM)) {
                reader.open(path + "?q=services&posted=7");
                reader.assertAccessible("alerts-" + language.tag());
                reader.page().click("#ask");
                reader.assertAccessible("alerts-wrong-" + language.tag());
                for (var done : List.of("asked", "confirmed", "ended")) {
                    reader.open(path + "?done=" + done);
                    reader.assertAccessible("alerts-" + done + "-" + language.tag());
                }
                reader.open(path + "?confirm=1.x");
                assertThat(reader.text("h1")).isNotBlank();
                reader.assertAccessible();
            }
        }
    }

    @Test
    void whatNobodyMaySendChangesNothing() {
        assertThat(client.send("POST", "/en/alerts?confirm=1." + "A".repeat(24), FORM, "x=y")
                        .status())
                .isEqualTo(404);
        assertThat(client.send("POST", "/en/alerts", FORM, "address=a%40b.example&search=%25zz&frequency=x")
                        .status())
                .as("what is no search is the search for everything")
                .isEqualTo(303);
        assertThat(client.send("POST", "/en/alerts", FORM, "address=x%0D%0ABcc%3A+a%40b.example")
                        .status())
                .isEqualTo(422);
        assertThat(client.send("POST", "/en/alerts", FORM, "address=a%40b.example&search=q%3D" + "x".repeat(20_000))
                        .status())
                .isEqualTo(413);
        assertThat(client.send("PUT", "/en/alerts", FORM, "address=a%40b.example")
                        .status())
                .isEqualTo(405);
    }

    @Test
    void withoutAMailServerNothingIsOffered() {
        var without = RawClient.at(RunningTandem.shared());
        assertThat(without.get("/en/jobs").body()).doesNotContain("/en/alerts");
        assertThat(without.get("/fr/emplois?q=rien").body()).doesNotContain("/fr/alertes");
        assertThat(without.get("/en/alerts").status()).isEqualTo(404);
        assertThat(without.send("POST", "/en/alerts", FORM, "address=a%40b.example")
                        .status())
                .isEqualTo(404);
    }

    private static List<MimeMessage> sentTo(String address) {
        return Arrays.stream(MailServer.shared().getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().equals(address);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** Returns the path and query of a link in a message, by the name of its token. */
    private static String link(MimeMessage message, String name) throws MessagingException, IOException {
        var text = (String) message.getContent();
        var from = text.indexOf("/en/alerts?" + name + "=");
        assertThat(from).as(text).isPositive();
        return text.substring(from).split("\\s", 2)[0];
    }
}
