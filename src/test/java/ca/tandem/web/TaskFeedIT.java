package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Invitation;
import ca.tandem.testing.Patience;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.WebForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests over HTTP who may read a feed of tasks. */
class TaskFeedIT {

    private static final RunningTandem TANDEM = RunningTandem.shared();
    private static final String FEED = "/feeds/tasks";
    private static final Pattern PASSWORD = Pattern.compile("id=\"feed-password\"[^>]*value=\"([^\"]+)\"");

    @Test
    void aFeedIsReadWithItsOwnersNameAndItsOwnPasswordOnly() {
        Invitation.open(TANDEM, "feeder", "Fee Der", "AUTHOR");
        Invitation.open(TANDEM, "other-feeder", "Other Feeder", "AUTHOR");
        var password = makeFeed("feeder");
        assertThat(makeFeed("other-feeder")).isNotEqualTo(password);
        var read = read(Map.of("Authorization", RawClient.basic("feeder", password)));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).contains("<feed", "tasks/feeder");
        assertThat(read.cookies()).isEmpty();
        for (var wrong : List.of(
                Map.<String, String>of(),
                Map.of("Authorization", RawClient.basic("other-feeder", password)),
                Map.of("Authorization", RawClient.basic("", password)),
                Map.of("Authorization", RawClient.basic("feeder", password + "x")),
                Map.of("Authorization", RawClient.basic("feeder", RunningTandem.PASSWORD)),
                Map.of("Authorization", "Basic %%%"),
                Map.of("Authorization", "Bearer " + password))) {
            var refused = read(wrong);
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Tandem\", charset=\"UTF-8\"");
            assertThat(refused.body()).doesNotContain("<feed");
        }
        assertThat(RawClient.at(TANDEM).get(FEED + "/" + password).status())
                .as("as an earlier version wrote it")
                .isEqualTo(404);
    }

    @Test
    void aWrongPasswordOfAFeedIsLoggedAndCountsForNoAccount() throws SQLException {
        Invitation.open(TANDEM, "feed-guessed", "Guy Guessed", "AUTHOR");
        for (var time = 0; time < 30; time++) {
            var guess = Map.of(
                    "Authorization",
                    RawClient.basic("feed-guessed", "guess " + time),
                    "X-Forwarded-For",
                    "198.18.78.1");
            assertThat(read(guess).status()).isEqualTo(401);
        }
        RawClient.signedIn(TANDEM, "feed-guessed");
        Patience.until("the refusal is logged", () -> log().contains(
                        "Refused with 401: GET /feeds/tasks, from 198.18.78.0/24"));
        try (var connection = RunningTandem.sharedDatabase().getConnection();
                var statement = connection.prepareStatement("select 1 from audit_entry where"
                        + " event_code = 'sign.in.refused' and account_name = 'feed-guessed'");
                var rows = statement.executeQuery()) {
            assertThat(rows.next()).as("a refused sign-in").isFalse();
        }
    }

    private static RawClient.RawResponse read(Map<String, String> headers) {
        return RawClient.at(TANDEM).send("GET", FEED, headers, "");
    }

    private static String makeFeed(String account) {
        var settings = "/en/staff/settings";
        var owner = RawClient.signedIn(TANDEM, account);
        var made = WebForm.of(owner.get(settings).body(), "feed-form").send(owner, settings, "make-feed");
        var password = PASSWORD.matcher(made.body());
        assertThat(password.find()).as(made.body()).isTrue();
        return password.group(1);
    }

    private static String log() {
        try {
            return Files.readString(TANDEM.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
