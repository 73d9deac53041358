package ca.tandem.review;

import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.SecretLink;
import ca.tandem.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests reviews by people without an account: over HTTP, and in a browser with and without script. */
class ReviewIT {

    private static final RunningTandem TANDEM = RunningTandem.shared();
    private static final PostingApi API = new PostingApi(TANDEM);

    @Test
    void anEndedReviewIsGoneAndEveryAnswerKeepsItsAddressSecret() throws SQLException {
        for (var key : List.of("expired", "revoked", "ended")) {
            API.draft(key, facts());
        }
        var expired = review("expired");
        var revoked = review("revoked");
        var ended = review("ended");
        var form = "application/x-www-form-urlencoded";
        for (var link : List.of(expired, revoked, ended)) {
            keepsItsSecret(200, API.reader.get(link.path()));
            keepsItsSecret(200, API.reader.post(link.path(), form, link.form("")));
            keepsItsSecret(422, API.reader.post(link.path(), form, link.form("name=&words=")));
            keepsItsSecret(200, API.reader.post(link.path(), form, link.form("name=Ana&words=Yes")));
            keepsItsSecret(
                    405,
                    API.reader.put(link.path(), 1, Json.createObjectBuilder().build()));
            keepsItsSecret(404, API.reader.post(link.path(), form, link.form("") + "x"));
            keepsItsSecret(404, API.reader.post(link.path(), form, "name=Ana&words=Yes"));
            keepsItsSecret(404, API.reader.post(link.path() + "?" + link.form(""), form, "name=Ana&words=Yes"));
            keepsItsSecret(404, API.reader.get(link.path() + "/" + link.code()));
        }
        sql("update review_link set expires_at = made_at where made_for = 'Guest of expired'");
        var id =
                array(API.author.get(STAFF_POSTINGS + "revoked/reviews")).get(0).getString("id");
        requireStatus(204, API.translator.delete(STAFF_POSTINGS + "revoked/reviews/" + id, 1));
        API.act(API.author, "ended", "discard");

        for (var link : List.of(expired, revoked, ended)) {
            for (var path : List.of(link.path(), "/fr/revision")) {
                var gone = API.reader.post(path, form, link.form(""));
                keepsItsSecret(410, gone);
                assertThat(gone.body()).doesNotContain("Keeper of");
            }
            keepsItsSecret(400, API.reader.get("/en/%72eview/" + link.code()));
            keepsItsSecret(410, API.reader.post(link.path(), form, link.form("name=Ana&words=Too+late")));
        }
        assertThat(API.author.get(STAFF_POSTINGS + "expired/comments").body()).doesNotContain("Too late");
    }

    /** The link of a review that was just made. */
    private static SecretLink review(String key) {
        var wish = Json.createObjectBuilder().add("madeFor", "Guest of " + key).build();
        var made = object(requireStatus(201, API.author.post(STAFF_POSTINGS + key + "/reviews", wish)));
        return SecretLink.of(made.getJsonObject("addresses").getString("en"));
    }

    private static void keepsItsSecret(int status, HttpResponse<String> answer) {
        var headers = requireStatus(status, answer).headers();
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void inTheBrowserSomebodyWithoutAnAccountReviewsAndTheApproverSeesWhatTheySay() {
        API.delivered("outside", facts());
        var staff = "/en/staff/postings/outside";
        try (var approver = visitor("approver", Language.EN);
                var guest = Visitor.at(TANDEM);
                var plain = Visitor.withoutScript(TANDEM)) {
            approver.open(staff);
            var page = approver.page();
            page.fill("#edition-comment", "Is the salary right, @author?");
            page.click("#add-comment");
            assertThat(page.locator("#comments-form li")).containsText("Is the salary right");
            assertThat(page.locator(".meta a[href='#comments']")).hasText("One comment is open.");
            page.click("summary:text-is('Make a review link')");
            page.click("#make-review");
            assertThat(page.locator("#review-for-error")).isVisible();
            approver.assertAccessible("governance-review-form");
            page.fill("#review-for", "Dr. Tremblay");
            page.click("#make-review");
            page.click("#messages a[href='#review-address']");
            assertThat(page.locator("#review-address")).isFocused();
            approver.assertAccessible("governance-review-made");
            var address = page.getAttribute("#review-address a", "href")
                    .substring(TANDEM.address().length());

            guest.open("/en/review");
            assertThat(guest.page().locator("h1")).hasText("Open your link");
            guest.assertAccessible("governance-review-code");
            guest.openLink(address);
            guest.assertAccessible("governance-review");
            guest.page().focus("#words");
            guest.page().keyboard().type("Who feeds the keeper’s cat?");
            guest.page().press("form button", "Enter");
            assertThat(guest.page().locator("#name-error")).isVisible();
            assertThat(guest.page()).hasTitle(Pattern.compile("^Not sent:"));
            assertThat(guest.page().locator("#words")).hasValue("Who feeds the keeper’s cat?");
            guest.assertAccessible("governance-review-wrong");
            guest.page().press("#wrong a", "Enter");
            assertThat(guest.page().locator("#name")).isFocused();
            guest.page().keyboard().type("Ana Tremblay");
            guest.page().keyboard().press("Enter");
            assertThat(guest.page().locator("#sent")).isVisible();
            guest.assertAccessible("governance-review-sent");
            guest.page().click("header .language-link");
            assertThat(guest.page().locator("h1")).containsText("À réviser");
            guest.assertAccessible("governance-review-sent-fr");
            plain.open(address);
            assertThat(plain.page()).hasTitle(Pattern.compile("^Open your link"));
            plain.page().fill("#code", TANDEM.address() + address);
            plain.page().click("#open-link");
            plain.page().fill("#name", "Ana Tremblay");
            plain.page().fill("#words", "Un point manque.");
            plain.page().selectOption("#about", "FR");
            plain.page().click("form button");
            assertThat(plain.page().locator("#sent")).isVisible();
            assertThat(plain.page().locator(".discussion li")).hasCount(2);
            assertThat(guest.cookies()).isEmpty();
            assertThat(plain.cookies()).isEmpty();

            approver.open("/fr/personnel/offres/outside/approuver");
            assertThat(page.locator("section[aria-labelledby=open-comments] li"))
                    .containsText(new String[] {"Is the salary right", "De l’extérieur", "Texte français"});
            approver.assertAccessible("governance-open-comments-fr");
            approver.open(staff);
            approver.assertAccessible("governance-comments");
            page.press("#comments-form li:has-text('cat') input[type=submit]", "Enter");
            assertThat(page.locator("#comments-form li:has-text('cat')")).containsText("Resolved by Priya Raman");
            guest.openLink(address);
            assertThat(guest.page().locator(".discussion li").first()).containsText("Dealt with");
            page.press("#review-links-form input[type=submit]", "Enter");
            assertThat(page.locator("#messages")).containsText("is revoked");
            approver.open("/fr/personnel/offres/outside");
            approver.assertAccessible("governance-review-revoked-fr");
            guest.openLink(address);
            guest.assertAccessible("governance-review-over");
            guest.page().click("header .language-link");
            assertThat(guest.page().locator("h1")).containsText("terminée");
            guest.assertAccessible("governance-review-over-fr");
        }
    }

    private static List<JsonObject> array(HttpResponse<String> answer) {
        try (var reader =
                Json.createReader(new StringReader(requireStatus(200, answer).body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static JsonObjectBuilder facts() {
        return Json.createObjectBuilder().add("closes", "2030-06-30").add("zone", "America/Halifax");
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = RunningTandem.sharedDatabase().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            assertThat(prepared.executeUpdate()).isEqualTo(1);
        }
    }

    private static Visitor visitor(String who, Language language) {
        return Visitor.at(TANDEM).signIn(who, language);
    }
}
