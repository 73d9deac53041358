package ca.tandem.injection;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.MailServer;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Schema;
import com.icegreen.greenmail.util.GreenMail;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A portal whose postings hold every payload: {@code draft-N} as the API takes them, {@code public-N} and {@code waiting-N} (for approval)
 * changed in the database, because checks keep nearly all payloads from being published, and a faulty check may not.
 */
final class PayloadPortal {

    private static final int OWN_TITLE_LENGTH = "Keeper of waiting-99 ".length();

    /** The payloads as the postings hold them, packed so that a title has room for its own words besides. */
    static final List<String> PACKED_PAYLOADS = Payloads.packed(PayloadWriter.LONGEST_TITLE - OWN_TITLE_LENGTH);

    private static PayloadPortal shared;

    private final EmbeddedPostgres postgres;
    private final GreenMail mail;
    private final RunningTandem tandem;
    private final PostingApi api;
    private final PayloadWriter payloadWriter;

    private PayloadPortal(Path folder) throws IOException {
        postgres = Schema.server();
        mail = MailServer.on(0);
        mail.start();
        tandem = RunningTandem.onPostgres(
                folder,
                postgres.getJdbcUrl("postgres", "postgres"),
                "postgres",
                "-Dtandem.smtp.url=smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                "-Dtandem.smtp.pause=0");
        api = new PostingApi(tandem);
        payloadWriter = new PayloadWriter(api);
    }

    /** Returns the portal that all test classes share; it ends with the tests' process. */
    static synchronized PayloadPortal shared() throws IOException, SQLException {
        if (shared == null) {
            var target =
                    Path.of(System.getProperty("project.folder", "."), "target").toAbsolutePath();
            shared = new PayloadPortal(Files.createTempDirectory(target, "planted-portal"));
            shared.giveAddresses();
            for (int i = 0; i < PACKED_PAYLOADS.size(); i++) {
                shared.createPostings(i, PACKED_PAYLOADS.get(i));
            }
            // Readers' pages are kept in memory, as they were before the database was changed, until the portal itself
            // publishes.
            shared.api.published("after-all", PayloadWriter.facts("a text"));
        }
        return shared;
    }

    /** Opens a browser session of a reader. */
    ScriptDetector reader() {
        return ScriptDetector.reader(tandem);
    }

    /** Opens a browser session that has signed in with one of the demo's accounts. */
    ScriptDetector staff(String name) {
        return ScriptDetector.signedIn(tandem, name);
    }

    RunningTandem tandem() {
        return tandem;
    }

    PostingApi api() {
        return api;
    }

    PayloadWriter payloadWriter() {
        return payloadWriter;
    }

    /** Returns the e-mails that were sent so far. */
    MimeMessage[] messages() {
        return mail.getReceivedMessages();
    }

    /** Gives an e-mail address to the accounts that are notified most. */
    private void giveAddresses() {
        for (var name : List.of("author", "translator")) {
            try (var person = staff(name)) {
                person.openAndCheck("/en/staff/settings", 200);
                person.page().fill("#email", name + "@example.org");
                person.page().fill("#email-password", RunningTandem.PASSWORD);
                person.page().click("#save-email");
                person.page().waitForSelector("#messages .notice-good");
            }
        }
    }

    private void createPostings(int number, String text) throws SQLException {
        api.published("public-" + number, PayloadWriter.facts(text));
        publishPastTheChecks("public-" + number, text);
        api.delivered("waiting-" + number, PayloadWriter.facts(text));
        writePastTheChecks("waiting-" + number, text);
        payloadWriter.draft("draft-" + number, text);
        payloadWriter.discuss("draft-" + number, text);
    }

    private void writePastTheChecks(String key, String text) throws SQLException {
        sql(
                2,
                "update edition_text set title = left(title || ' ' || ?, 400), description = ?, body = body || ? where edition_id in"
                        + " (select edition.id from edition join posting on posting.id = posting_id where posting_key = ?)",
                PayloadWriter.oneLine(text, PayloadWriter.LONGEST_TITLE),
                text,
                "\n\n" + text,
                key);
    }

    /** Writes into the publication, which is kept beside the edition. */
    private void publishPastTheChecks(String key, String text) throws SQLException {
        for (var language : List.of("en", "fr")) {
            sql(
                    1,
                    "update publication set title_%1$s = left(title_%1$s || ' ' || ?, 400), description_%1$s = ?, body_%1$s = body_%1$s || ?,"
                                    .formatted(language)
                            + " publication_number = 1 + (select max(publication_number) from publication)"
                            + " where posting_key = ?",
                    PayloadWriter.oneLine(text, PayloadWriter.LONGEST_TITLE),
                    text,
                    "\n\n" + text,
                    key);
        }
    }

    private void sql(int rows, String statement, String... values) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            assertThat(prepared.executeUpdate()).isEqualTo(rows);
        }
    }
}
