package ca.tandem.governance;

import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the governance of a posting after and beside its publication, over HTTP. */
class GovernanceIT {

    private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");

    private static final RunningTandem TANDEM = RunningTandem.shared();
    private static final PostingApi API = new PostingApi(TANDEM);

    @Test
    void aRevisionTellsReadersInBothLanguagesWhatHasChanged() {
        API.published("revised", facts());
        API.act(API.author, "revised", "revise");
        assertThat(API.attempt(API.author, "revised", action("submit")).body()).contains("note.missing");
        var half = Json.createObjectBuilder().add("en", "The station has moved.");
        requireStatus(200, API.author.put(STAFF_POSTINGS + "revised/note", API.version("revised"), half.build()));
        API.act(API.author, "revised", "submit");
        assertThat(API.attempt(API.translator, "revised", action("deliver")).body())
                .contains("note.incomplete");
        var other = Json.createObjectBuilder().add("en", "Something else.").add("fr", "La station a déménagé.");
        assertThat(API.translator
                        .put(STAFF_POSTINGS + "revised/note", API.version("revised"), other.build())
                        .body())
                .contains("note.source");
        var whole =
                Json.createObjectBuilder().add("en", "The station has moved.").add("fr", "La station a déménagé.");
        requireStatus(200, API.translator.put(STAFF_POSTINGS + "revised/note", API.version("revised"), whole.build()));
        API.act(API.translator, "revised", "deliver");
        assertThat(page("/en/jobs/keeper-of-revised")).doesNotContain("The station has moved.");

        API.act(API.approver, "revised", "approve");

        assertThat(page("/en/jobs/keeper-of-revised")).contains("The station has moved.");
        assertThat(page("/fr/emplois/garde-de-revised")).contains("La station a déménagé.");
    }

    @Test
    void aCorrectedClosingIsSeenByASecondPersonAndThenAtOnce() {
        API.published("corrected", facts());
        var wanted = Json.createObjectBuilder()
                .add("closes", "2031-03-01")
                .add("zone", "America/St_Johns")
                .add("reason", "The ferry does not run");
        var asked = object(requireStatus(
                201,
                API.author.post(STAFF_POSTINGS + "corrected/corrections", API.version("corrected"), wanted.build())));
        assertThat(page("/en/jobs/keeper-of-corrected")).contains("June 30, 2030");
        var decision = STAFF_POSTINGS + "corrected/corrections/" + asked.getInt("id") + "/decision";
        var accept = Json.createObjectBuilder().add("decision", "accept").build();
        assertThat(API.author.post(decision, API.version("corrected"), accept).statusCode())
                .isEqualTo(403);

        requireStatus(200, API.approver.post(decision, API.version("corrected"), accept));

        assertThat(page("/en/jobs/keeper-of-corrected"))
                .contains("March 1, 2031")
                .contains("The closing date is now");
        assertThat(page("/fr/emplois/garde-de-corrected")).contains("1er mars 2031");
    }

    @Test
    void aWithdrawnPostingIsGoneInBothLanguagesWithItsReasonUntilItIsRestored() {
        API.published("withdrawn", facts());
        API.published("successor", facts());
        var why = Json.createObjectBuilder().add("en", "It was a mistake.").add("fr", "C’était une erreur.");
        API.act(API.administrator, "withdrawn", withdraw(why));

        for (var address : List.of("/en/jobs/keeper-of-withdrawn", "/fr/emplois/garde-de-withdrawn")) {
            var gone = API.reader.get(address);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(API.reader.get(address + ".md"))
                    .satisfies(text -> assertThat(text.statusCode()).isEqualTo(410))
                    .satisfies(text -> assertThat(text.body()).doesNotContain("log of the", "journal de la"));
            assertThat(gone.body())
                    .contains(address.startsWith("/en") ? "It was a mistake." : "C’était une erreur.")
                    .doesNotContain("log of the station", "journal de la station");
        }
        assertThat(API.reader.get("/api/v1/postings/withdrawn").statusCode()).isEqualTo(410);
        assertThat(API.reader.get("/api/v1/postings/withdrawn/proof").statusCode())
                .isEqualTo(410);
        var record = API.reader.get("/fr/emplois/garde-de-withdrawn/registre");
        assertThat(record.statusCode()).isEqualTo(410);
        assertThat(record.body()).contains("C’était une erreur.");
        for (var list : List.of("/en/jobs?q=withdrawn", "/en/jobs/archived", "/en/jobs.atom", "/sitemap.xml")) {
            assertThat(page(list)).as(list).doesNotContain("keeper-of-withdrawn");
        }
        API.act(API.administrator, "withdrawn", "restore");
        assertThat(page("/fr/emplois/garde-de-withdrawn")).contains("journal de la station");

        API.act(
                API.administrator,
                "withdrawn",
                withdraw(Json.createObjectBuilder().add("leadsTo", "successor")));
        var led = API.reader.get("/fr/emplois/garde-de-withdrawn");
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/fr/emplois/garde-de-successor"));
    }

    @Test
    void readersCompareTheWordsWithEveryVersionThatWasPublicAndWithNothingElse() {
        API.published("compared", facts());
        assertThat(page("/en/jobs/keeper-of-compared")).doesNotContain("/changes\"");
        assertThat(page("/en/jobs/keeper-of-compared/changes")).contains("Nothing that you can see has changed");

        correctClosing("compared");
        assertThat(page("/fr/emplois/garde-de-compared/modifications"))
                .containsPattern("<del>.*30 juin 2030.*</del>")
                .containsPattern("<ins>.*1er mars 2031.*</ins>");

        API.act(API.author, "compared", "revise");
        write(API.author, "en", "Keeper of compared", PostingApi.ENGLISH_BODY + "\nA word that nobody approved.\n");
        var english = PostingApi.ENGLISH_BODY.replace("lights", "buoys");
        var french = PostingApi.FRENCH_BODY.replace("les feux", "les bouées");
        write(API.author, "en", "Keeper of compared", english);
        publish("Buoys instead of lights.", "Des bouées au lieu des feux.", "Gardienne de compared", french);
        API.act(API.author, "compared", "revise");
        publish(null, null, "Gardienne de compared", french.replace("chaque nuit", "toutes les nuits"));

        var changes = "/en/jobs/keeper-of-compared/changes?since=";
        assertThat(page(changes + 1))
                .contains("buoys", "Buoys instead of lights.")
                .doesNotContain("nobody approved");
        assertThat(page(changes + 2)).contains("Only the French text has changed");
        assertThat(page(changes + 3)).contains("Nothing that you can see has changed");
        assertThat(page(changes + "x")).contains("Since version 1,").contains("content=\"noindex\"");
        assertThat(API.reader.get(changes + 4).statusCode()).isEqualTo(404);
        assertLeadsOn("/fr/emplois/garde-de-compared/modifications?since=2");
        assertLeadsOn("/fr/emplois/garde-de-compared.md");
        comparesInABrowser();

        API.act(
                API.administrator,
                "compared",
                withdraw(Json.createObjectBuilder().add("en", "A mistake.").add("fr", "Une erreur.")));
        assertThat(API.reader.get(changes + 1).statusCode()).isEqualTo(410);
        API.act(API.author, "compared", "revise");
        publish(null, null, "Gardienne de compared", french);
        assertThat(API.reader.get(changes + 1).statusCode()).isEqualTo(404);
        assertThat(page("/en/jobs/keeper-of-compared/changes"))
                .contains("Since version 4,", "Earlier versions are not shown")
                .doesNotContain("<del>", "Version 1,");
    }

    /** Takes the way of a reader without script, from the posting to the words in both languages. */
    private static void comparesInABrowser() {
        try (var reader = Visitor.withoutScript(TANDEM)) {
            reader.open("/en/jobs/keeper-of-compared");
            reader.page().click("text=See what changed");
            PlaywrightAssertions.assertThat(reader.page().locator("h1")).hasText("What has changed");
            assertThat(reader.page().locator(".changes del").allTextContents().toString())
                    .contains("Removed: lights", "June");
            assertThat(reader.page().locator(".changes ins").allTextContents().toString())
                    .contains("Added: buoys", "March");
            PlaywrightAssertions.assertThat(reader.page().locator(".versions [aria-current]"))
                    .containsText("Version 1");

            reader.page().click("text=Version 2, public");
            assertThat(reader.path()).endsWith("/changes?since=2");
            reader.page().click("header .language-link");
            assertThat(reader.path()).isEqualTo("/fr/emplois/gardienne-de-compared/modifications?since=2");
            assertThat(reader.page().locator(".changes").textContent())
                    .contains("Seul le texte français a changé", "toutes les nuits");
            assertThat(reader.cookies()).isEmpty();
        }
        try (var reader = Visitor.at(TANDEM)) {
            reader.open("/en/jobs/keeper-of-compared/changes");
            reader.assertAccessible("changes-en");
            reader.open("/fr/emplois/gardienne-de-compared/modifications?since=1");
            reader.assertAccessible("changes-fr");
        }
    }

    private static void assertLeadsOn(String address) {
        var answer = API.reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(address.replace("garde-de", "gardienne-de")));
    }

    private static void correctClosing(String key) {
        var wanted = Json.createObjectBuilder()
                .add("closes", "2031-03-01")
                .add("zone", "America/Halifax")
                .add("reason", "The ferry does not run");
        var asked = object(requireStatus(
                201, API.author.post(STAFF_POSTINGS + key + "/corrections", API.version(key), wanted.build())));
        requireStatus(
                200,
                API.approver.post(
                        STAFF_POSTINGS + key + "/corrections/" + asked.getInt("id") + "/decision",
                        API.version(key),
                        Json.createObjectBuilder().add("decision", "accept").build()));
    }

    private static void write(ApiClient client, String language, String title, String body) {
        var description = language.equals("en")
                ? "Keep the lights of our harbours burning for the ships."
                : "Veillez sur les feux de nos ports pour les navires.";
        requireStatus(
                200,
                client.put(
                        STAFF_POSTINGS + "compared/texts/" + language,
                        API.version("compared"),
                        PostingApi.text(title, description, body)));
    }

    /** Takes the draft to readers, with a note in both languages or, without one, as a minor change. */
    private static void publish(String english, String french, String title, String body) {
        var note = Json.createObjectBuilder();
        if (english == null) {
            note.add("minor", true);
        } else {
            note.add("en", english);
        }
        requireStatus(200, API.author.put(STAFF_POSTINGS + "compared/note", API.version("compared"), note.build()));
        API.act(API.author, "compared", "submit");
        write(API.translator, "fr", title, body);
        if (french != null) {
            requireStatus(
                    200,
                    API.translator.put(
                            STAFF_POSTINGS + "compared/note",
                            API.version("compared"),
                            Json.createObjectBuilder()
                                    .add("en", english)
                                    .add("fr", french)
                                    .build()));
        }
        API.act(API.translator, "compared", "deliver");
        API.act(API.approver, "compared", "approve");
    }

    @Test
    void whatWasPublishedInAnEmergencyStaysMarkedUntilSomebodyElseApprovesIt() {
        API.delivered("urgent", facts());
        assertThat(API.attempt(API.author, "urgent", because("emergency")).statusCode())
                .isEqualTo(403);
        var published = API.act(API.administrator, "urgent", "emergency");
        assertThat(published.getString("state")).isEqualTo("PUBLISHED");
        assertThat(published.getBoolean("unconfirmed")).isTrue();
        assertThat(page("/fr/emplois/garde-de-urgent")).contains("journal de la station");
        assertThat(page("/en/jobs/keeper-of-urgent/record")).contains("No approval by a second person is on record");

        assertThat(API.act(API.approver, "urgent", "confirm").getBoolean("unconfirmed"))
                .isFalse();
        assertThat(page("/en/jobs/keeper-of-urgent/record"))
                .contains("Somebody who had written and translated none of it approved both languages")
                .contains("a second person approved what had been published in an emergency");
    }

    @Test
    void aWarningIsAcceptedWithAReasonAndItsWordsOnly() {
        API.delivered("warned", facts());
        API.act(
                API.approver,
                "warned",
                action("return").add("to", "TRANSLATION").add("reason", "Spaces"));
        var body = "## Ce que vous ferez\n\nVous veillerez sur les feux du port et vous noterez dans le"
                + " journal de la  station ce que vous voyez, chaque nuit de l’année.\n";
        var text = PostingApi.text("Garde de warned", "Veillez sur les feux de nos ports pour les navires.", body);
        requireStatus(200, API.translator.put(STAFF_POSTINGS + "warned/texts/fr", API.version("warned"), text));
        var warning = warnings().get(0);
        assertThat(accept(API.translator, "warned", " ", warning).body()).contains("acceptance.reason");
        requireStatus(200, accept(API.translator, "warned", "It is spelled so", warning));
        assertThat(warnings().stream()
                        .filter(each -> each.getString("id").equals(warning.getString("id")))
                        .findFirst()
                        .orElseThrow()
                        .getJsonObject("accepted")
                        .getString("reason"))
                .isEqualTo("It is spelled so");

        var changed = PostingApi.text(
                "Garde de warned",
                "Veillez sur les feux de nos ports pour les navires.",
                body.replace("port", "havre"));
        requireStatus(200, API.translator.put(STAFF_POSTINGS + "warned/texts/fr", API.version("warned"), changed));

        assertThat(warnings()).isNotEmpty().allMatch(each -> each.isNull("accepted"));
    }

    @Test
    void anErrorOfJudgementIsDeliveredWithAReasonAndApprovedOnceAnApproverAcceptsItToo() {
        API.draft("judged", facts());
        var english = PostingApi.text(
                "Keeper of judged",
                "Keep the lights of our harbours burning for the ships.",
                PostingApi.ENGLISH_BODY + "\nThe station opens on March 3, 2031.\n");
        requireStatus(200, API.author.put(STAFF_POSTINGS + "judged/texts/en", API.version("judged"), english));
        API.act(API.author, "judged", "submit");
        var french = PostingApi.text(
                "Garde de judged",
                "Veillez sur les feux de nos ports pour les navires.",
                PostingApi.FRENCH_BODY + "\nLa station ouvre le 4 mars 2031.\n");
        requireStatus(200, API.translator.put(STAFF_POSTINGS + "judged/texts/fr", API.version("judged"), french));
        assertThat(API.attempt(API.translator, "judged", action("deliver")).body())
                .contains("findings.reasons");

        var error = errors("judged").get(0);
        assertThat(error.getString("code")).isEqualTo("date.differs");
        assertThat(error.getBoolean("acceptable")).isTrue();
        assertThat(error.getInt("count")).isEqualTo(1);
        requireStatus(403, accept(API.author, "judged", "I know", error));
        requireStatus(200, accept(API.translator, "judged", "The ferry comes a day later", error));
        API.act(API.translator, "judged", "deliver");
        requireStatus(200, accept(API.translator, "judged", "The ferry comes a day later", error));
        assertThat(API.attempt(API.approver, "judged", action("approve")).body())
                .contains("findings.judged");

        requireStatus(200, accept(API.approver, "judged", "I asked the captain", error));
        assertThat(errors("judged").get(0).getJsonObject("confirmed").getString("reason"))
                .isEqualTo("I asked the captain");
        assertThat(API.act(API.approver, "judged", "approve").getString("state"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void anErrorOfStructureIsNotAccepted() {
        API.draft("half", facts());
        API.act(API.author, "half", "submit");
        var error = errors("half").get(0);

        assertThat(error.getBoolean("acceptable")).isFalse();
        assertThat(requireStatus(422, accept(API.translator, "half", "It is enough", error))
                        .body())
                .contains("acceptance.error");
    }

    private static HttpResponse<String> accept(ApiClient client, String key, String reason, JsonObject finding) {
        var body = Json.createObjectBuilder()
                .add("ids", Json.createArrayBuilder().add(finding.getString("id")))
                .add("reason", reason);
        return client.post(STAFF_POSTINGS + key + "/findings/accept", API.version(key), body.build());
    }

    private static List<JsonObject> errors(String key) {
        return array(API.translator.get(STAFF_POSTINGS + key + "/findings")).stream()
                .filter(finding -> finding.getString("severity").equals("ERROR"))
                .toList();
    }

    /** The findings about the two spaces; the memory, which all tests fill, may warn of other words. */
    private static List<JsonObject> warnings() {
        return array(API.translator.get(STAFF_POSTINGS + "warned/findings")).stream()
                .filter(finding -> finding.getString("code").equals("space.double"))
                .toList();
    }

    private static List<JsonObject> array(HttpResponse<String> answer) {
        try (var reader =
                Json.createReader(new StringReader(requireStatus(200, answer).body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** Tests that pages show the closing by the server's clock, neither too early nor too late, however long a page takes. */
    @Test
    void atItsClosingInstantAPostingSaysSoAndTakesNoApplications() {
        // On a machine that is too slow to see it open, the next one stays open for longer.
        for (var seconds = 8; !isSeenOpenThenClosed("closing-" + seconds, seconds); seconds *= 2) {
            assertThat(seconds).isLessThan(1_000);
        }
    }

    private static boolean isSeenOpenThenClosed(String key, int seconds) {
        var closes = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
        try {
            API.published(
                    key,
                    Json.createObjectBuilder()
                            .add(
                                    "closes",
                                    closes.atZone(ST_JOHNS).toLocalDateTime().toString())
                            .add("zone", ST_JOHNS.getId())
                            .add("applyUrl", "https://apply.example/1"));
        } catch (AssertionError refused) {
            // A posting that has closed is neither delivered nor approved.
            assertThat(Instant.now()).as("refused before its closing").isAfterOrEqualTo(closes);
            return false;
        }
        var addresses = List.of("/en/jobs/keeper-of-" + key, "/fr/emplois/garde-de-" + key);
        var seenOpen = new HashSet<String>();
        Patience.until(
                key + " is closed",
                () -> addresses.stream()
                                .filter(address -> isOpen(address, closes))
                                .peek(seenOpen::add)
                                .count()
                        == 0);
        return seenOpen.containsAll(addresses);
    }

    /** Tells whether a page is open, and checks that the server's clock allowed that when the page was made. */
    private static boolean isOpen(String address, Instant closes) {
        var asked = Instant.now();
        var answer = page(address);
        var isOpen = !answer.contains("notice-closed");
        assertThat(answer.contains("https://apply.example/1")).isEqualTo(isOpen);
        assertThat(answer.contains("application/ld+json")).isEqualTo(isOpen);
        if (isOpen) {
            assertThat(asked).isBefore(closes);
        } else {
            assertThat(Instant.now()).isAfterOrEqualTo(closes);
        }
        return isOpen;
    }

    /** Returns a reader's page with ordinary spaces in place of no-break spaces. */
    private static String page(String address) {
        return requireStatus(200, API.reader.get(address)).body().replace('\u00a0', ' ');
    }

    private static JsonObjectBuilder facts() {
        return Json.createObjectBuilder().add("closes", "2030-06-30").add("zone", "America/Halifax");
    }

    private static JsonObjectBuilder action(String action) {
        return Json.createObjectBuilder().add("action", action);
    }

    private static JsonObjectBuilder because(String action) {
        return action(action).add("reason", "Because of " + action);
    }

    private static JsonObjectBuilder withdraw(JsonObjectBuilder notice) {
        return because("withdraw").add("notice", notice);
    }
}
