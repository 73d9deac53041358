package ca.tandem.web;

import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.MailServer;
import ca.tandem.testing.Patience;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests tasks, notifications and their preferences in a browser. */
class TasksIT {

    private static final RunningTandem TANDEM = RunningTandem.samples();

    @Tag("slow")
    @Test
    void whoDoesWhatUntilWhenIsSaidByKeyboardWithoutAnAccessibilityFaultInAnyState() throws IOException {
        try (var author = visitor().signIn("author", Language.FR);
                var translator = visitor().signIn("translator", Language.EN)) {
            translator.open("/en/staff/tasks");
            assertThat(translator.text("#mine")).isEqualTo("My task");
            assertThat(translator.text("section[aria-labelledby=mine]")).contains("Due: ");
            translator.page().focus("button[name=take][value$=marine-safety-translator]");

            author.open("/fr/personnel/offres/marine-safety-translator");
            author.page().click(".task-panel summary");
            author.page().fill("#due", "demain");
            author.page().click("#assign");
            author.page().waitForSelector("#due-error");
            author.assertAccessible();
            author.page().fill("#due", "2020-01-01");
            author.page().click("#assign");
            author.page().waitForSelector("#messages .notice-bad");
            author.assertAccessible();
            author.page()
                    .fill("#due", LocalDate.now(ClockProducer.ZONE).plusDays(7).toString());
            author.page().selectOption("#assignee", "translator");
            author.page().click("#assign");
            author.page().waitForSelector("#messages .notice-good");
            author.assertAccessible();

            translator.page().keyboard().press("Enter");
            translator.page().waitForSelector("#messages .notice-bad");
            assertThat(translator.text("#mine")).as("somebody was faster").isEqualTo("My 2 tasks");
            translator.assertAccessible();
            translator.open("/en/staff/postings/marine-safety-translator");
            translator.assertAccessible("edition-task-en");
            translator.page().click("#put-back");
            translator.page().waitForSelector("#messages .notice-good");
            translator.open("/en/staff/tasks");
            translator.page().focus("button[name=take][value$=marine-safety-translator]");
            translator.page().keyboard().press("Enter");
            translator.page().waitForSelector("#messages .notice-good");
            assertThat(translator.text("#mine")).isEqualTo("My 2 tasks");
            translator.assertAccessible("tasks-en");
            translator.open("/fr/personnel/taches");
            translator.assertAccessible("tasks-fr");
        }
    }

    @Tag("slow")
    @Test
    void notificationsAreReadWithoutAnAccessibilityFaultInAnyState() {
        // Somebody of this test's own, whom no other test and no hour of the day tells of anything in the middle of it.
        Invitation.open(TANDEM, "noelle", "Noëlle Nault", "AUTHOR");
        for (var key : List.of("policy-analyst", "service-designer")) {
            var asked = Json.createObjectBuilder().add("text", "Is that all, @noelle?");
            requireStatus(
                    201,
                    ApiClient.signedIn(TANDEM.address(), "author")
                            .post(STAFF_POSTINGS + key + "/comments", asked.build()));
        }
        try (var noelle = visitor().signIn("noelle", Language.EN)) {
            noelle.open("/en/staff/notifications");
            assertThat(unread(noelle)).isEqualTo(2);
            noelle.assertAccessible("notifications-en");
            noelle.open("/fr/personnel/notifications");
            noelle.assertAccessible("notifications-fr");
            noelle.page().locator("button[name=read]").first().press("Enter");
            noelle.page().waitForSelector("#messages .notice-good");
            assertThat(unread(noelle)).isEqualTo(1);
            noelle.assertAccessible();
            noelle.page().click("#read-all");
            noelle.page().waitForSelector("#messages .notice-good");
            assertThat(unread(noelle)).isZero();
            noelle.assertAccessible();
        }
    }

    @Tag("slow")
    @Test
    void settingsAreKeptWithoutAnAccessibilityFaultInAnyState() throws IOException {
        try (var approver = visitor().signIn("approver", Language.EN)) {
            approver.open("/fr/personnel/parametres");
            approver.page().fill("#email", "pas une adresse");
            approver.page().fill("#email-password", RunningTandem.PASSWORD);
            approver.page().click("#save-email");
            approver.page().waitForSelector("#email-error");
            approver.assertAccessible();
            assertThat(approver.page().inputValue("#email")).isEqualTo("pas une adresse");
            approver.page().fill("#email", "approver@example.org");
            approver.page().fill("#email-password", "not the password of anybody");
            approver.page().click("#save-email");
            approver.page().waitForSelector("#email-password-error");
            approver.assertAccessible();
            assertThat(approver.page().inputValue("#email")).isEqualTo("approver@example.org");
            approver.page().fill("#email-password", RunningTandem.PASSWORD);
            approver.page().click("#save-email");
            approver.page().waitForSelector("#messages .notice-good");
            chooseMailLanguage(approver, "FR", "Nous vous écrirons désormais en français.");
            approver.assertAccessible();
            assertMailIsSent(approver);
            chooseMailLanguage(approver, "EN", "Nous vous écrirons désormais en anglais.");
            approver.page().locator("#mail-preferences-form select").nth(1).selectOption("NEVER");
            approver.page().click("#save-mail-preferences");
            approver.page().waitForSelector("#messages .notice-good");
            assertThat(approver.page()
                            .locator("#mail-preferences-form select")
                            .nth(1)
                            .inputValue())
                    .isEqualTo("NEVER");
            approver.page().click("#make-feed");
            approver.page().waitForSelector("#feed-address");
            approver.assertAccessible();
            approver.assertAccessible("settings-fr");
            var address = approver.page().inputValue("#feed-address");
            var basic = RawClient.basic(
                    approver.page().inputValue("#feed-name"), approver.page().inputValue("#feed-password"));
            var withPassword = RequestOptions.create().setHeader("Authorization", basic);
            var feed = approver.page().request().get(address, withPassword);
            assertThat(feed.status()).isEqualTo(200);
            assertThat(feed.text()).contains("<feed", "xml:lang=\"en-CA\"", "review and decide");
            assertThat(feed.headers())
                    .containsEntry("cache-control", "private, no-cache")
                    .doesNotContainKey("set-cookie");
            approver.page().click("#revoke-feed");
            approver.page().waitForSelector("#messages .notice-good");
            assertThat(approver.page().request().get(address, withPassword).status())
                    .isEqualTo(401);
            approver.open("/en/staff/settings");
            approver.assertAccessible("settings-en");
        }
        try (var translator = visitor().signIn("translator", Language.EN)) {
            translator.open("/en/staff/settings");
            translator.page().uncheck("#into-english");
            translator.page().uncheck("#into-french");
            translator.page().click("#save-directions");
            translator.page().waitForSelector("#messages .notice-bad");
            translator.assertAccessible();
            translator.page().check("#into-french");
            translator.page().check("#into-english");
            translator.page().click("#save-directions");
            translator.page().waitForSelector("#messages .notice-good");
        }
    }

    /** Chooses, on the French page, the language of the e-mails to this account. */
    private static void chooseMailLanguage(Visitor visitor, String language, String said) {
        visitor.page().selectOption("#language", language);
        visitor.page().press("#save-language", "Enter");
        assertThat(visitor.page().locator("#messages")).containsText(said);
        assertThat(visitor.page().locator("#language")).hasValue(language);
    }

    /** Tests that an assigned task reaches the person by e-mail in their language, with an address that leads to it. */
    private static void assertMailIsSent(Visitor approver) {
        // It is the approver's before and after: what is nobody's stays so for the tests of other pages.
        assign("records-technician", null);
        assign("records-technician", "approver");
        // From seven in the morning on, e-mails about late tasks may come as well.
        Patience.until("the task is sent", () -> sentAbout("records-technician").isPresent());
        var mail = sentAbout("records-technician").orElseThrow();
        assertThat(GreenMailUtil.getHeaders(mail))
                .contains("To: approver@example.org", "Auto-Submitted: auto-generated");
        var address = linkIn(mail);
        approver.open(address.substring(TANDEM.address().length()));
        assertThat(approver.path()).isEqualTo("/fr/personnel/offres/records-technician/approuver");
        approver.open("/fr/personnel/parametres");
    }

    /** Returns the e-mail whose link leads to a posting, if it has come. */
    private static Optional<MimeMessage> sentAbout(String key) {
        return Arrays.stream(MailServer.shared().getReceivedMessages())
                .filter(mail -> linkIn(mail).contains(key))
                .findFirst();
    }

    private static String linkIn(MimeMessage mail) {
        return GreenMailUtil.getBody(mail)
                .lines()
                .filter(line -> line.startsWith(TANDEM.address()))
                .findFirst()
                .orElse("");
    }

    /** Assigns the task of a posting to an account, or to nobody, and leaves its due date. */
    private static void assign(String key, String assignee) {
        var author = ApiClient.signedIn(TANDEM.address(), "author");
        var address = STAFF_POSTINGS + key + "/task";
        var task = author.get(address);
        var seen =
                Integer.parseInt(task.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
        var assignment = Json.createObjectBuilder()
                .add("assignee", assignee == null ? JsonValue.NULL : Json.createValue(assignee))
                .add("due", ApiClient.object(task).getOrDefault("due", JsonValue.NULL));
        requireStatus(200, author.put(address, seen, assignment.build()));
    }

    /** Returns the number of unread notifications in the menu. */
    private static int unread(Visitor visitor) {
        var count = visitor.page().locator(".staff-nav .count");
        return count.count() == 0 ? 0 : Integer.parseInt(count.textContent().replaceAll("\\D", ""));
    }

    private static Visitor visitor() {
        return Visitor.at(TANDEM);
    }
}
