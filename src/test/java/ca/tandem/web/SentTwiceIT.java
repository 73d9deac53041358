package ca.tandem.web;

import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Invitation;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.SecretLink;
import ca.tandem.testing.WebForm;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sends forms as a browser without script can: twice at the same moment, and once more later. */
class SentTwiceIT {

    private static RunningTandem tandem;
    private static PostingApi api;
    private static RawClient author;
    private static RawClient administrator;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
        api = new PostingApi(tandem);
        author = RawClient.signedIn(tandem, "author");
        administrator = RawClient.signedIn(tandem, "administrator");
    }

    @Test
    void aNewPostingIsOpenedOnceAndTheSecondSendingLeadsToIt() {
        var page = "/en/staff/new-posting";
        var form = WebForm.of(author.get(page).body(), "posting").with("title-en", "Clerk of double clicks");

        var answers = sendThreeTimes(author, page, form, "save");

        assertThat(answers)
                .extracting(rawResponse -> rawResponse.header("Location").replaceFirst("^https?://[^/]+", ""))
                .containsOnly("/en/staff/postings/clerk-of-double-clicks");
        assertThat(api.author.get(STAFF_POSTINGS + "clerk-of-double-clicks-2").statusCode())
                .isEqualTo(404);
        assertThat(author.get("/en/staff/postings/clerk-of-double-clicks")
                        .body()
                        .split("notice-good", -1))
                .as("said once, not three times")
                .hasSize(2);

        var other = form.with("title-en", "Clerk of double clicks ").send(author, page, "save");
        assertThat(other.header("Location")).as("other words").endsWith("/clerk-of-double-clicks-2");
        var again = WebForm.of(author.get(page).body(), "posting").with("title-en", "Clerk of double clicks");
        assertThat(again.send(author, page, "save").header("Location"))
                .as("the page asked for anew")
                .endsWith("/clerk-of-double-clicks-3");
    }

    @Test
    void aPreviewThatIsStillOnItsWayLeavesTheMessageToTheNextPage() {
        var page = "/en/staff/new-posting";
        var form = WebForm.of(author.get(page).body(), "posting").with("title-en", "Clerk of slow previews");
        form.send(author, page, "save");

        var preview = form.with("jakarta.faces.partial.ajax", "true")
                .with("jakarta.faces.partial.execute", "title-en description-en body-en")
                .with("jakarta.faces.partial.render", "preview-en")
                .send(author, page, "jakarta.faces.source");

        assertThat(preview.body()).contains("<update id=\"preview-en\">").doesNotContain("notice-good");
        assertThat(author.get("/en/staff/postings/clerk-of-slow-previews").body())
                .contains("notice-good");
    }

    @Test
    void aReviewLinkIsMadeOnceAndEachSendingShowsItsAddress() {
        api.draft("shown-once", Json.createObjectBuilder());
        var page = "/en/staff/postings/shown-once";
        var form = WebForm.of(author.get(page).body(), "review-form").with("review-for", "Renée of Ports");

        var answers = sendThreeTimes(author, page, form, "make-review");

        var links = requireStatus(200, api.author.get(STAFF_POSTINGS + "shown-once/reviews"));
        assertThat(links.body().split("\"madeFor\"", -1)).hasSize(2);
        var address = shownByAll(answers, "href=\"[^\"]*(/en/review#[^\"]+)\"");
        assertThat(SecretLink.of(address).open(RawClient.at(tandem)).status()).isEqualTo(200);
    }

    @Test
    void aFeedIsRenewedOnceAndEachSendingShowsItsPassword() {
        var page = "/en/staff/settings";
        var form = WebForm.of(author.get(page).body(), "feed-form");

        var answers = sendThreeTimes(author, page, form, "make-feed");

        var password = shownByAll(answers, "id=\"feed-password\"[^>]*value=\"([^\"]+)\"");
        var basic = Map.of("Authorization", RawClient.basic("author", password));
        assertThat(RawClient.at(tandem).send("GET", "/feeds/tasks", basic, "").status())
                .isEqualTo(200);
    }

    @Test
    void anActionIsTakenOnceAndTheSecondSendingIsNoError() {
        api.published("revised-once", Json.createObjectBuilder());
        var page = "/en/staff/postings/revised-once";
        var form = WebForm.of(author.get(page).body(), "action-revise").with("reason-revise", "More to say");

        assertThat(sendThreeTimes(author, page, form, "do-revise"))
                .extracting(RawClient.RawResponse::status)
                .containsOnly(302);
        assertThat(api.staffView("revised-once").getInt("edition")).isEqualTo(2);
    }

    @Test
    void aTermIsAddedOnceAndTheSecondSendingIsNoError() {
        var page = "/en/staff/new-term";
        var form = WebForm.of(administrator.get(page).body(), "term-form")
                .with("en", "double click")
                .with("fr", "double clic");

        assertThat(sendThreeTimes(administrator, page, form, "save"))
                .extracting(RawClient.RawResponse::status)
                .containsOnly(302);
    }

    @Test
    void aBatchBeginsOnce() {
        api.published("batched-once", Json.createObjectBuilder());
        var page = "/en/staff/postings?q=batched-once";
        var form = WebForm.of(administrator.get(page).body(), "batch-form");
        var tick = "batched-once@" + api.version("batched-once");

        var answers = sendThreeTimes(
                administrator,
                page,
                form.with("chosen", tick).with("batch-action", "ARCHIVE").with("batch-reason", "Over"),
                "batch-start");

        assertThat(answers)
                .extracting(rawResponse -> rawResponse.header("Location"))
                .containsOnly(answers.get(0).header("Location"));
        assertThat(answers.get(0).header("Location")).matches(".*/en/staff/batches/\\d+");
    }

    @Test
    void anImportBeginsOnce() {
        var page = "/en/staff/imports";
        var before = runs();
        // Its one file is broken, so that nothing comes in.
        var zip = RealPostings.zip(Map.of("content/en/sent-twice/index.md", "no front matter"));
        var archive = new String(zip, StandardCharsets.ISO_8859_1);
        var form = WebForm.of(administrator.get(page).body(), "import-form").with("archive", archive);

        var answers = sendThreeTimes(administrator, page, form, "start");

        assertThat(answers)
                .extracting(rawResponse -> rawResponse.header("Location"))
                .containsOnly(answers.get(0).header("Location"));
        assertThat(answers.get(0).header("Location")).matches(".*/en/staff/imports/\\d+");
        assertThat(runs()).isEqualTo(before + 1);
    }

    private static long runs() {
        return Pattern.compile("href=\"/en/staff/imports/\\d+\"")
                .matcher(administrator.get("/en/staff/imports").body())
                .results()
                .count();
    }

    @Test
    void anAccountIsOpenedOnceAndTheSecondSendingIsNoError() {
        var page = "/en/staff/accounts";
        var form = WebForm.of(administrator.get(page).body(), "open-form")
                .with("display-name", "Double Click")
                .with("account-name", "double-click");

        assertThat(sendThreeTimes(administrator, page, form, "open"))
                .as("all show the one link")
                .extracting(rawResponse -> Invitation.path(rawResponse.body()))
                .doesNotContain("")
                .satisfies(paths -> assertThat(new TreeSet<>(paths)).hasSize(1));
    }

    /** Checks that all responses show the same secret, and returns it. */
    private static String shownByAll(List<RawClient.RawResponse> answers, String pattern) {
        var secrets = new TreeSet<String>();
        for (var rawResponse : answers) {
            var secret = Pattern.compile(pattern).matcher(rawResponse.body());
            assertThat(secret.find()).isTrue();
            secrets.add(secret.group(1));
        }
        assertThat(secrets).hasSize(1);
        return secrets.first();
    }

    /** Sends a form twice at the same moment, and once more after both responses. */
    private static List<RawClient.RawResponse> sendThreeTimes(
            RawClient client, String target, WebForm form, String button) {
        var together = new CountDownLatch(1);
        var sent = IntStream.range(0, 2)
                .mapToObj(time -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return form.send(client, target, button);
                }))
                .toList();
        together.countDown();
        var answers = new ArrayList<>(sent.stream().map(CompletableFuture::join).toList());
        answers.add(form.send(client, target, button));
        return answers;
    }
}
