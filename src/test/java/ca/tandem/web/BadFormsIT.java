package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Invitation;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.WebForm;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sends every form of staff's pages with a field that is left out, too long or holds what no text holds, and queries that hold it: no
 * browser sends them so, but the portal never breaks down of it.
 */
@Tag("slow")
class BadFormsIT {

    private static final List<String> PAGES = List.of(
            "/en/staff/new-posting",
            "/en/staff/postings/left-out-draft",
            "/en/staff/postings/left-out-edit/edit",
            "/en/staff/postings/left-out",
            "/en/staff/postings/left-out/approve",
            "/en/staff/postings/left-out-public",
            "/en/staff/postings?q=left-out",
            "/en/staff/settings",
            "/en/staff/notifications",
            "/en/staff/tasks",
            "/en/staff/glossary",
            "/en/staff/new-term",
            "/en/staff/memory",
            "/en/staff/imports",
            "/en/staff/accounts",
            "/en/staff/accounts/left-out-other",
            "/en/staff/record");

    /** Values for empty fields, so that the response is about the one that is left out. */
    private static final Map<String, String> VALUES = Map.of(
            "account-name",
            "left-out-next",
            "email",
            "left@out.example",
            "title-en",
            "Left out",
            "archive",
            archive(),
            "file",
            archive());

    private static final Map<String, BiFunction<WebForm, String, WebForm>> CHANGES = Map.of(
            "without",
            WebForm::without,
            "with a very long",
            (form, field) -> form.with(field, "x".repeat(5_000)),
            "with a broken",
            (form, field) -> form.with(field, "a\0b\uffff"));

    private static RunningTandem tandem;

    private RawClient somebody;

    /** On PostgreSQL, which takes fewer characters than the embedded database. */
    @BeforeAll
    static void start() throws IOException {
        tandem = RunningTandem.shared();
    }

    @Test
    void noFieldOfAFormBreaksThePortal() {
        var api = new PostingApi(tandem);
        api.draft("left-out-draft", Json.createObjectBuilder());
        api.draft("left-out-edit", Json.createObjectBuilder());
        api.delivered("left-out", Json.createObjectBuilder());
        api.published("left-out-public", Json.createObjectBuilder());
        open("left-out-other");
        // An account with every role that no other test uses.
        open("left-out", "AUTHOR", "TRANSLATOR", "APPROVER", "ADMINISTRATOR");
        somebody = RawClient.signedIn(tandem, "left-out");

        var failed = new TreeSet<String>();
        var sendings = 0;
        for (var page : PAGES) {
            assertThat(somebody.get(page).status()).as(page).isEqualTo(200);
            for (var form : forms(page)) {
                for (var button : form.buttons().keySet()) {
                    for (var field : form.fields().keySet()) {
                        for (var change : CHANGES.entrySet()) {
                            // Loads the page each time, for a form may have changed what the next one shows.
                            var status = fresh(page, form.id(), button)
                                    .map(one -> change.getValue()
                                            .apply(filled(one), field)
                                            .send(somebody, page, button))
                                    .map(RawClient.RawResponse::status)
                                    .orElse(0);
                            sendings += status == 0 ? 0 : 1;
                            if (status >= 500 || status == 404) {
                                failed.add(page + " " + button + " " + change.getKey() + " " + field + ": " + status);
                            }
                        }
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(sendings).isGreaterThan(3 * 200);
    }

    @Test
    void noQueryBreaksThePortal() {
        somebody = RawClient.signedIn(tandem, "administrator");
        for (var page : List.of(
                "/en/jobs?q=",
                "/fr/emplois?team=",
                "/en/jobs/archived?q=",
                "/en/staff/postings?q=",
                "/en/staff/postings?state=",
                "/en/staff/memory?q=",
                "/en/staff/glossary?q=",
                "/en/staff/record?who=",
                "/en/staff/record?posting=",
                "/en/staff/figures?from=",
                "/en/staff/matrix?need=",
                "/en/staff/board?assignee=",
                "/api/v1/postings?q=",
                "/api/v1/staff/postings?q=")) {
            for (var value : List.of("%00", "a%01", "%EF%BF%BF", "%ED%A0%80", "%FF", "%zz", "x".repeat(5_000))) {
                assertThat(somebody.get(page + value).status()).as(page + value).isLessThan(500);
            }
        }
    }

    @Test
    void anAccountWithoutItsLanguageIsRefusedBesideThatField() {
        somebody = RawClient.signedIn(tandem, "administrator");
        var page = "/fr/personnel/comptes";
        var form = WebForm.of(somebody.get(page).body(), "open-form")
                .with("display-name", "Sans langue")
                .with("account-name", "left-out-language");

        var rawResponse = form.without("account-language").send(somebody, page, "open");

        assertThat(rawResponse.status()).isEqualTo(200);
        assertThat(rawResponse.body()).contains("id=\"account-language-error\"", "Remplissez le champ");
        assertThat(somebody.get("/en/staff/accounts/left-out-language").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsTooLongIsRefusedBesideItsFieldAndStaysThere() {
        somebody = RawClient.signedIn(tandem, "administrator");
        for (var said : Map.of(
                        "/en/staff/accounts", "“Name” takes at most 200 characters. Shorten it.",
                        "/fr/personnel/comptes", "Le champ «\u00a0Nom\u00a0» prend au plus 200 caractères. Abrégez-le.")
                .entrySet()) {
            var tooLong = "n".repeat(201);
            var form = WebForm.of(somebody.get(said.getKey()).body(), "open-form")
                    .with("display-name", tooLong)
                    .with("account-name", "left-out-long")
                    .with("account-roles", "AUTHOR");

            var rawResponse = form.send(somebody, said.getKey(), "open");

            assertThat(rawResponse.status()).isEqualTo(200);
            assertThat(rawResponse.body())
                    .contains("id=\"display-name-error\"", "value=\"" + tooLong + "\"", said.getValue());
        }
    }

    /** The forms of a page, but for the one that ends the session. */
    private List<WebForm> forms(String page) {
        return WebForm.of(somebody.get(page).body()).stream()
                .filter(form ->
                        Collections.disjoint(form.buttons().keySet(), List.of("sign-out", "sign-out-everywhere")))
                .toList();
    }

    private Optional<WebForm> fresh(String page, String id, String button) {
        return forms(page).stream()
                .filter(form -> form.id().equals(id) && form.buttons().containsKey(button))
                .findFirst();
    }

    private static WebForm filled(WebForm form) {
        var filled = form;
        for (var name : form.fields().keySet()) {
            if (form.fields().get(name).equals(List.of(""))) {
                var value = form.required().contains(name) ? VALUES.getOrDefault(name, "Left out") : VALUES.get(name);
                filled = value == null ? filled : filled.with(name, value);
            }
        }
        return filled;
    }

    private static void open(String name, String... roles) {
        Invitation.open(tandem, name, name, roles);
    }

    /** An archive as octets of a body; its one file is broken, so that nothing comes in. */
    private static String archive() {
        var zip = RealPostings.zip(Map.of("content/en/left-out/index.md", "no front matter"));
        return new String(zip, StandardCharsets.ISO_8859_1);
    }
}
