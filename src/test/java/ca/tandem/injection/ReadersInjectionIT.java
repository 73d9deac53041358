package ca.tandem.injection;

import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Chromium;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.SecretLink;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that payloads stay text wherever readers and guests see them: more than 150, in both languages. */
@Tag("slow")
class ReadersInjectionIT {

    private static final List<String> ALL = Payloads.all();
    private static final List<String> PAYLOADS = PayloadPortal.PACKED_PAYLOADS;
    private static final List<String> SHORTS = Payloads.packed(PayloadWriter.LONGEST_SHORT_FIELD);
    private static final List<String> NAMES = Payloads.packed(PayloadWriter.LONGEST_TITLE / 2);

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
    void thePayloadsRunWhereAPageLetsThem() {
        assertThat(ALL).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        try (var context = Chromium.browser().newContext()) {
            var ran = new ConcurrentSkipListSet<Integer>();
            context.exposeFunction("ran", number -> ran.add(((Number) number[0]).intValue()));
            var page = context.newPage();
            for (var payload : ALL) {
                page.setContent("<!doctype html><p>" + payload + "<p>end");
            }
            // Calls of a page's script arrive only while the page is evaluated.
            Patience.until("the payloads have run", () -> page.evaluate("true").equals(true) && ran.size() > 60);
        }
    }

    @Test
    void readersPagesShowThemAsText() {
        try (var reader = portal.reader()) {
            for (int i = 0; i < PAYLOADS.size(); i++) {
                for (var path : List.of("/en/jobs/keeper-of-public-" + i, "/fr/emplois/garde-de-public-" + i)) {
                    reader.openAndCheck(path, 200);
                    reader.assertShows(PAYLOADS.get(i));
                    var data = reader.page().textContent("script[type='application/ld+json']");
                    assertThat(object(data).getString("title"))
                            .contains(PayloadWriter.oneLine(PAYLOADS.get(i), PayloadWriter.LONGEST_SHORT_FIELD / 2));
                    reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                    assertThat(reader.page().pdf()).isNotEmpty();
                    reader.assertNothingRuns(path + " in print");
                    reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                }
            }
        }
    }

    @Test
    void listsAndFeedsShowThemAsText() {
        try (var reader = portal.reader()) {
            for (var path : List.of("/en/jobs", "/fr/emplois", "/en/jobs.atom", "/fr/emplois.atom")) {
                assertThat(seen(reader, path)).as(path).isGreaterThanOrEqualTo(PAYLOADS.size());
            }
        }
    }

    /** Counts the public postings on a page and on those after it. */
    private static int seen(ScriptDetector reader, String path) {
        reader.openAndCheck(path, 200);
        var here = reader.page().content().split("-of-public-|-de-public-", -1).length - 1;
        var next = reader.page().locator("a[rel=next]");
        return next.count() == 0 ? here : here + seen(reader, next.first().getAttribute("href"));
    }

    @Test
    void whyAPostingIsCorrectedAndWithdrawnIsText() {
        try (var reader = portal.reader();
                var approver = portal.staff("approver")) {
            for (int i = 0; i < PAYLOADS.size(); i++) {
                api.published("gone-" + i, PayloadWriter.facts("a text"));
                payloadWriter.correct("gone-" + i, PAYLOADS.get(i));
                approver.openAndCheck(
                        (i % 2 == 0 ? "/en/staff/postings/gone-" : "/fr/personnel/offres/gone-") + i, 200);
                approver.assertShows(PAYLOADS.get(i));
                payloadWriter.withdraw("gone-" + i, PAYLOADS.get(i));
                for (var path : List.of("/en/jobs/keeper-of-gone-" + i, "/fr/emplois/garde-de-gone-" + i)) {
                    reader.openAndCheck(path, 410);
                    reader.assertShows(PAYLOADS.get(i));
                }
            }
        }
    }

    @Test
    void whatIsLookedForIsText() {
        try (var reader = portal.reader()) {
            for (var pack : NAMES) {
                var text = PayloadWriter.oneLine(pack, PayloadWriter.LONGEST_TITLE / 2);
                for (var path : List.of("/en/jobs?q=", "/fr/emplois?q=")) {
                    reader.openAndCheck(path + ScriptDetector.query(text), 200);
                    assertThat(reader.page().inputValue("input[name=q]")).isEqualTo(text);
                }
            }
            for (var text : PAYLOADS) {
                reader.openAndCheck("/en/jobs/archived?q=" + ScriptDetector.query(text), 200);
                reader.openAndCheck("/fr/emplois/archives?q=" + ScriptDetector.query(text), 200);
            }
        }
    }

    @Test
    void whatGuestsSayAndAreCalledIsText() {
        api.draft("reviewed", PayloadWriter.facts("a text"));
        try (var guest = portal.reader();
                var author = portal.staff("author")) {
            for (int i = 0; i < SHORTS.size(); i++) {
                var text = SHORTS.get(i);
                var address = payloadWriter
                        .review("reviewed", PayloadWriter.oneLine(text, PayloadWriter.LONGEST_SHORT_FIELD))
                        .substring(portal.tandem().address().length());
                var fields =
                        "name=" + ScriptDetector.query(PayloadWriter.oneLine(text, PayloadWriter.LONGEST_SHORT_FIELD))
                                + "&words=" + ScriptDetector.query(text);
                var link = SecretLink.of(address);
                requireStatus(
                        200, api.reader.post(link.path(), "application/x-www-form-urlencoded", link.form(fields)));
                guest.openLinkAndCheck(i % 2 == 0 ? address : address.replace("/en/review#", "/fr/revision#"));
                guest.assertShows(text);
            }
            for (var path : List.of("/en/staff/postings/reviewed", "/fr/personnel/offres/reviewed")) {
                author.openAndCheck(path, 200);
                SHORTS.forEach(author::assertShows);
            }
            for (int i = 0; i < PAYLOADS.size(); i++) {
                var review = payloadWriter
                        .review("draft-" + i, "Ana")
                        .substring(portal.tandem().address().length());
                guest.openLinkAndCheck(i % 2 == 0 ? review : review.replace("/en/review#", "/fr/revision#"));
                guest.assertShows(PAYLOADS.get(i));
            }
        }
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
