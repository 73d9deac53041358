package ca.tandem.injection;

import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.ActionRequest;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that payloads stay text wherever staff see them: more than 150, in both languages. */
@Tag("slow")
class StaffInjectionIT {

    private static final List<String> PAYLOADS = PayloadPortal.PACKED_PAYLOADS;
    private static final List<String> NAMES = Payloads.packed(PayloadWriter.LONGEST_TITLE / 2);
    /** An address takes more than a title does. */
    private static final List<String> QUERIES = Payloads.packed(1_500);

    private static final List<String> REASONS = Payloads.packed(ActionRequest.LONGEST_REASON);
    private static final Pattern SEGMENT = Pattern.compile("</source>");

    /** The message that an editor's page sends while somebody types, with a field that no editor has besides. */
    private static final String KEEP =
            """
            ([posting, text]) => fetch("/staff/autosave", {
              method: "POST",
              headers: { "Content-Type": "application/json" },
              body: JSON.stringify({
                account: "author", posting, editingSession: "session-" + posting, seen: 0, lang: "en", began: {},
                fields: { "title-en": text, "title-fr": text, "description-en": text, "body-fr": text, "team-en": text, [text]: text }
              })
            }).then(answer => answer.status)""";

    private static PayloadPortal portal;
    private static PostingApi api;
    private static PayloadWriter payloadWriter;

    @BeforeAll
    static void start() throws IOException, SQLException {
        portal = PayloadPortal.shared();
        api = portal.api();
        payloadWriter = portal.payloadWriter();
    }

    @Test
    void theDesksShowThemAsText() {
        try (var author = portal.staff("author");
                var translator = portal.staff("translator");
                var approver = portal.staff("approver");
                var administrator = portal.staff("administrator")) {
            for (int i = 0; i < PAYLOADS.size(); i++) {
                var english = i % 2 == 0;
                var draft = (english ? "/en/staff/postings/draft-" : "/fr/personnel/offres/draft-") + i;
                var waiting = (english ? "/en/staff/postings/waiting-" : "/fr/personnel/offres/waiting-") + i;
                author.openAndCheck(draft, 200);
                author.assertShows(PAYLOADS.get(i));
                translator.openAndCheck(draft + (english ? "/translate" : "/traduire"), 200);
                translator.assertShows(PAYLOADS.get(i));
                translator.openAndCheck(draft + (english ? "/translate?view=whole" : "/traduire?view=whole"), 200);
                approver.openAndCheck(waiting + (english ? "/approve" : "/approuver"), 200);
                approver.assertShows(PAYLOADS.get(i));
                administrator.openAndCheck(draft + (english ? "/record" : "/registre"), 200);
                administrator.openAndCheck(draft + (english ? "/compare" : "/comparer"), 200);
                api.act(
                        api.translator,
                        "draft-" + i,
                        PayloadWriter.action("return")
                                .add("reason", PAYLOADS.get(i))
                                .add("to", "DRAFT"));
                assertThat(author.page().evaluate(KEEP, List.of("draft-" + i, PAYLOADS.get(i))))
                        .isEqualTo(200);
                author.openAndCheck(draft + (english ? "/edit" : "/rediger"), 200);
                author.assertShows(PAYLOADS.get(i));
                payloadWriter.revise("public-" + i, PAYLOADS.get(i));
                author.openAndCheck((english ? "/en/staff/postings/public-" : "/fr/personnel/offres/public-") + i, 200);
                author.assertShows(PAYLOADS.get(i));
            }
        }
    }

    @Test
    void listsOfStaffShowThemAsText() {
        for (int i = 0; i < PAYLOADS.size(); i++) {
            payloadWriter.term("term-" + i, "term-" + i + " " + PAYLOADS.get(i), PAYLOADS.get(i));
        }
        for (var who : List.of("author", "translator", "approver", "administrator")) {
            try (var staff = portal.staff(who)) {
                for (var path : List.of(
                        "/en/staff",
                        "/fr/personnel",
                        "/en/staff/tasks",
                        "/fr/personnel/notifications",
                        "/en/staff/postings",
                        "/fr/personnel/offres?page=2",
                        "/en/staff/board",
                        "/fr/personnel/matrice",
                        "/en/staff/glossary?q=term-",
                        "/fr/personnel/glossaire?q=term-",
                        "/en/staff/memory?q=ran")) {
                    staff.openAndCheck(path, 200);
                }
            }
        }
        try (var author = portal.staff("author")) {
            for (var path : List.of("/en/staff/glossary?q=term-", "/fr/personnel/notifications", "/en/staff/board")) {
                author.openAndCheck(path, 200);
                author.assertShows("ran(");
            }
            author.openAndCheck("/en/staff/settings", 200);
            author.page().click("#make-feed");
            var password = author.page().inputValue("#feed-password");
            author.page().setExtraHTTPHeaders(Map.of("Authorization", RawClient.basic("author", password)));
            author.openAndCheck("/feeds/tasks", 200);
        }
        try (var administrator = portal.staff("administrator")) {
            for (var path : List.of(
                    "/en/staff/record",
                    "/fr/personnel/registre?page=2",
                    "/en/staff/mail",
                    "/fr/personnel/courriels",
                    "/en/staff/dictionary",
                    "/en/staff/accounts")) {
                administrator.openAndCheck(path, 200);
            }
        }
    }

    @Test
    void whatIsLookedForIsText() {
        try (var administrator = portal.staff("administrator")) {
            for (var text : QUERIES) {
                for (var path : List.of(
                        "/en/staff/postings?q=",
                        "/fr/personnel/memoire?q=",
                        "/en/staff/glossary?q=",
                        "/fr/personnel/registre?who=",
                        "/en/staff/record?posting=",
                        "/fr/personnel/chiffres?from=",
                        "/en/staff/matrix?need=",
                        "/fr/personnel/tableau?assignee=")) {
                    administrator.openAndCheck(path + ScriptDetector.query(text), 200);
                }
            }
        }
    }

    @Test
    void whatPeopleAreCalledIsText() {
        try (var administrator = portal.staff("administrator")) {
            for (int i = 0; i < NAMES.size(); i++) {
                // The page on which an account was opened is the next one's; the other half is opened in the other
                // language.
                if (i == 0 || i == NAMES.size() / 2) {
                    administrator.openAndCheck(i == 0 ? "/en/staff/accounts" : "/fr/personnel/comptes", 200);
                }
                administrator
                        .page()
                        .fill("#display-name", PayloadWriter.oneLine(NAMES.get(i), PayloadWriter.LONGEST_TITLE / 2));
                administrator.page().fill("#account-name", "person-" + i);
                administrator
                        .page()
                        .locator("input[name=account-roles]")
                        .first()
                        .check();
                administrator.page().click("#open");
                PlaywrightAssertions.assertThat(administrator.page().locator("#account-name"))
                        .hasValue("");
                administrator.page().waitForSelector("#messages .notice-good");
                administrator.assertNothingRuns("a new account");
            }
            for (int i = 0; i < NAMES.size(); i++) {
                administrator.openAndCheck("/en/staff/accounts/person-" + i, 200);
                administrator.assertShows(NAMES.get(i));
            }
            for (var path : List.of(
                    "/en/staff/accounts",
                    "/fr/personnel/comptes",
                    "/en/staff/postings/draft-0",
                    "/fr/personnel/tableau",
                    "/en/staff/record",
                    "/fr/personnel/offres")) {
                administrator.openAndCheck(path, 200);
            }
        }
    }

    @Test
    void whyManyAreActedOnAtOnceIsText() {
        api.published("batched", PayloadWriter.facts("a text"));
        try (var administrator = portal.staff("administrator")) {
            var page = administrator.page();
            for (int i = 0; i < REASONS.size(); i++) {
                administrator.openAndCheck("/en/staff/postings?q=batched", 200);
                page.check("input[name=chosen]");
                page.locator("details:has(#batch-reason) summary").click();
                page.selectOption("#batch-action", i % 2 == 0 ? "ARCHIVE" : "RESTORE");
                page.fill("#batch-reason", REASONS.get(i));
                page.click("#batch-start");
                page.waitForSelector("td .badge-good");
                administrator.assertNothingRuns("a batch");
                administrator.assertShows(REASONS.get(i));
                administrator.openAndCheck(
                        page.url()
                                .substring(portal.tandem().address().length())
                                .replace("/en/staff/batches/", "/fr/personnel/lots/"),
                        200);
                administrator.assertShows(REASONS.get(i));
            }
            administrator.openAndCheck("/fr/personnel/offres/batched", 200);
            REASONS.forEach(administrator::assertShows);
        }
    }

    @Test
    void whyAWarningIsAcceptedIsText() {
        api.delivered("warned", PayloadWriter.facts("a text"));
        api.act(
                api.approver,
                "warned",
                PayloadWriter.action("return").add("to", "TRANSLATION").add("reason", "Two blanks"));
        var body =
                "## Ce que vous ferez\n\nVous veillerez sur les feux du port et vous noterez dans le journal de la  station"
                        + " ce que vous voyez, chaque nuit de l’année.\n";
        var text = PostingApi.text("Garde de warned", "Veillez sur les feux de nos ports pour les navires.", body);
        requireStatus(200, api.translator.put(STAFF_POSTINGS + "warned/texts/fr", api.version("warned"), text));
        api.act(api.translator, "warned", PayloadWriter.action("deliver"));
        var warning = PayloadWriter.array(
                        api.approver.get(STAFF_POSTINGS + "warned/findings").body())
                .getJsonObject(0)
                .getString("id");
        var accepted = STAFF_POSTINGS + "warned/findings/" + warning + "/acceptance";
        try (var approver = portal.staff("approver")) {
            for (var reason : REASONS) {
                var why = Json.createObjectBuilder()
                        .add("ids", Json.createArrayBuilder().add(warning))
                        .add("reason", reason)
                        .build();
                requireStatus(
                        200, api.approver.post(STAFF_POSTINGS + "warned/findings/accept", api.version("warned"), why));
                for (var path : List.of("/en/staff/postings/warned/approve", "/fr/personnel/offres/warned/approuver")) {
                    approver.openAndCheck(path, 200);
                    approver.assertShows(reason);
                }
                requireStatus(200, api.approver.delete(accepted, api.version("warned")));
            }
        }
    }

    @Test
    void whatAFileWouldChangeIsText() {
        api.draft("exchanged", PayloadWriter.facts("a text"));
        api.act(api.author, "exchanged", PayloadWriter.action("submit"));
        var file = api.translator.get(STAFF_POSTINGS + "exchanged/xliff").body();
        var next = new AtomicInteger();
        try (var translator = portal.staff("translator")) {
            while (next.get() < NAMES.size()) {
                var first = NAMES.get(next.get());
                translator.openAndCheck(
                        next.get() % 2 == 0
                                ? "/en/staff/postings/exchanged/xliff"
                                : "/fr/personnel/offres/exchanged/xliff",
                        200);
                var sent = SEGMENT.matcher(file)
                        .replaceAll(segment -> Matcher.quoteReplacement(segment.group() + "<target>"
                                + PayloadWriter.escaped(NAMES.get(next.getAndIncrement() % NAMES.size()))
                                + "</target>"));
                translator
                        .page()
                        .setInputFiles(
                                "#file",
                                new FilePayload(
                                        PayloadWriter.oneLine(first, PayloadWriter.LONGEST_SHORT_FIELD)
                                                        .replaceAll("[/\\\\]", "")
                                                + ".xlf",
                                        "application/xliff+xml",
                                        sent.getBytes(StandardCharsets.UTF_8)));
                translator.page().click("#show-preview");
                translator.page().waitForSelector("#units");
                translator.assertNothingRuns("a preview");
                translator.assertShows(first);
            }
        }
    }
}
