package ca.tandem.web;

import static ca.tandem.testing.ApiClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the responses of readers' addresses in each state, as the contract fixes them, over HTTP with the sample postings. */
class ReadersIT {

    private static final List<String> LISTS = List.of(
            "/en/jobs",
            "/fr/emplois",
            "/en/jobs.atom",
            "/fr/emplois.atom",
            "/en/jobs.json",
            "/fr/emplois.json",
            "/sitemap.xml");

    private static RunningTandem tandem;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.samples();
    }

    @ParameterizedTest
    @CsvSource({"en, Closed:", "fr, Fermé\u00a0:"})
    void aClosedPostingSaysSoFirstAndOffersNoApplication(String language, String closed) {
        var answer = get(pathOf("network-technician", language));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h1>" + closed)
                .contains("<title>" + closed)
                .doesNotContain("jobs.lever.co")
                .doesNotContain("application/ld+json");
        assertThat(get(pathOf("web-developer", language)).body())
                .contains("jobs.lever.co")
                .contains("application/ld+json");
        assertThat(LISTS).noneMatch(list -> get(list).body().contains(pathOf("network-technician", language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void anUnlistedPostingIsReachableByItsAddressOnly(String language) {
        var path = pathOf("notices-to-mariners-editor", language);
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("noindex");
        assertThat(LISTS).noneMatch(list -> get(list).body().contains(path));
        assertThat(get("/en/jobs?q=mariners").body()).doesNotContain(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void anArchivedPostingStaysReadableWithTheNoticeAndInNoListOfOpenOnes(String language) {
        var path = pathOf("port-authority-assistant", language);
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("noindex")
                .contains(
                        language.equals("en")
                                ? "We have archived this page and will not be updating it."
                                : "Nous avons archivé cette page et elle ne sera plus mise à jour.");
        assertThat(LISTS).noneMatch(list -> get(list).body().contains(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/en/jobs?q=devloper, web-developer, en, results for “developer”",
        "/en/jobs?q=d%C3%A9veloppeur, web-developer, en, ''",
        "/fr/emplois?q=developpeuse, web-developer, fr, ''",
        "/fr/emplois?q=ti02, web-developer, fr, ''",
        "/en/jobs?q=work+from+home, web-developer, en, ''",
        "/en/jobs/archived?q=executive+assistants, port-authority-assistant, en, 1 archived posting matches"
    })
    void aSearchUnderstandsWhatReadersType(String address, String key, String language, String words) {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("href=\"" + pathOf(key, language) + "\"")
                .contains(words);
    }

    @Test
    void aSearchThatFindsNothingLeadsOnward() {
        var tooNarrow = get("/en/jobs?q=developer&team=Nobody&closing=1").body();
        assertThat(tooNarrow).contains("href=\"/en/jobs?q=developer\"").contains("Without any filter: 1 posting");

        var tooMuch = get("/fr/emplois?q=developeur+halifax+toronto").body();
        assertThat(tooMuch)
                .contains("href=\"/fr/emplois?q=d%C3%A9veloppeur\"")
                .contains("href=\"/fr/emplois?q=halifax\"")
                .doesNotContain("Voici les résultats");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "telework=sometimes",
                "tenure=INDETERMINATE",
                "language=german",
                "salary=much",
                "closing=0",
                "posted=-1",
                "sort=best"
            })
    void theApiRefusesWhatIsNoValueOfAFilterAndAPageLeavesItOut(String filter) {
        var name = filter.substring(0, filter.indexOf('='));
        var refused = get("/api/v1/postings?" + filter);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(name);
        assertThat(get("/api/v1/postings?" + name + "=").statusCode()).isEqualTo(200);
        assertThat(get("/en/jobs?" + filter).statusCode()).isEqualTo(200);
    }

    @Test
    void suggestionsAreWordsAndTitlesThatFindSomething() {
        assertThat(get("/api/v1/suggest?lang=en&q=dev").body()).contains("\"Web Developer\"");
        assertThat(get("/api/v1/suggest?lang=fr&q=d%C3%A9v").body())
                .startsWith("[\"")
                .contains("éveloppeu");
        assertThat(get("/api/v1/suggest?lang=en").body()).isEqualTo("[]");
        assertThat(get("/api/v1/suggest?lang=de&q=dev").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/suggest?lang=en&q=dev").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void whatIsArchivedIsNamedBesideWhatIsOpenAndNeverMixedIn() {
        assertThat(get("/en/jobs?q=executive+assistant").body())
                .doesNotContain("href=\"" + pathOf("port-authority-assistant", "en") + "\"")
                .contains("href=\"/en/jobs/archived?q=executive+assistant\"");
    }

    @Test
    void severalValuesOfAFilterAreTakenAndTakenOffOneByOne() {
        var answer = get("/en/jobs?telework=hybrid&telework=none&sort=closing");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("href=\"/en/jobs?telework=none&amp;sort=closing\"")
                .contains("href=\"/en/jobs?telework=hybrid&amp;sort=closing\"");
        assertThat(get("/en/jobs?sort=closing&sort=newest").statusCode())
                .as("no filter")
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/jobs?page=99",
                "/fr/emplois?page=99",
                "/en/jobs/archived?page=99",
                "/fr/emplois/archives?page=99"
            })
    void aPageBeyondTheLastIsUnknown(String address) {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(address.startsWith("/fr") ? "lang=\"fr-CA\"" : "lang=\"en-CA\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy-analyst",
                "procurement-officer",
                "service-designer",
                "harbour-photographer",
                "nothing",
                "100%25"
            })
    void whatWasNeverPublishedIsUnknown(String key) {
        assertThat(get("/en/jobs/" + key).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/postings/" + key).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/jobs",
                "/fr/emplois",
                "/en/jobs/web-developer",
                "/en/jobs/web-developer/record",
                "/log/checkpoint",
                "/log/tile/entries/000.p/1",
                "/en/jobs.atom",
                "/fr/emplois.json",
                "/en/jobs/hydrographic-data-analyst.ics",
                "/en/jobs/web-developer.md",
                "/llms.txt",
                "/sitemap.xml",
                "/en/accessibility"
            })
    void theSamePageIsSentOnceOnlyAndSetsNoCookie(String path) {
        var first = get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var again = send(HttpRequest.newBuilder(uri(path)).header("If-None-Match", tag));
        // What other tests publish in between changes lists, and the similar postings of a page.
        for (var more = 0; more < 5 && again.statusCode() == 200; more++) {
            tag = again.headers().firstValue("ETag").orElseThrow();
            again = send(HttpRequest.newBuilder(uri(path)).header("If-None-Match", tag));
        }

        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(send(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void theClosingIsAnEntryForACalendarAndWithoutAClosingThereIsNone(String language) {
        var path = pathOf("hydrographic-data-analyst", language);
        var answer = get(path + ".ics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/calendar;charset=UTF-8"));
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(get(path).body()).contains("href=\"" + path + ".ics\"");

        var without = pathOf("accessibility-adviser", language);
        assertThat(get(without + ".ics").statusCode()).isEqualTo(404);
        assertThat(get(without).body()).doesNotContain(".ics");
        assertThat(get("/" + language + "/nothing.ics").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"en, fr, Archived", "fr, en, archivé"})
    void aMachineGetsTheApprovedTextWithItsHashInEachLanguage(String language, String other, String archived) {
        var path = pathOf("web-developer", language);
        var posting = object(ApiClient.reader(tandem.address()).get("/api/v1/postings/web-developer"));
        var hashes = object(ApiClient.reader(tandem.address()).get("/api/v1/postings/web-developer/proof"))
                .getJsonObject("hashes");
        var answer = get(path + ".md");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/markdown;charset=UTF-8"));
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.headers().allValues("Link")).contains("<" + tandem.address() + path + ">; rel=\"canonical\"");
        assertThat(answer.headers().firstValue("Content-Language")).contains(language + "-CA");
        assertThat(answer.body())
                .contains(hashes.getString(language))
                .doesNotContain(hashes.getString(other))
                .contains(tandem.address() + pathOf("web-developer", other) + ".md")
                .endsWith("\n\n---\n\n"
                        + posting.getJsonObject("texts")
                                .getJsonObject(language)
                                .getString("body")
                                .stripTrailing()
                        + "\n");
        assertThat(get(path).body()).contains("type=\"text/markdown\" href=\"" + path + ".md\"");

        var old = get(pathOf("port-authority-assistant", language) + ".md");
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.body()).containsIgnoringCase(archived);
        assertThat(get(PublicAddresses.listPath(Language.of(language).orElseThrow()) + "/nothing.md")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/llms.txt").body()).contains(tandem.address() + path.substring(0, path.lastIndexOf('/')));
    }

    @ParameterizedTest
    @CsvSource({"/en, /en/jobs", "/en/, /en/jobs", "/fr, /fr/emplois", "/fr/, /fr/emplois"})
    void aLanguageAloneLeadsToItsList(String address, String list) {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains(list);
    }

    @ParameterizedTest
    @CsvSource({"/, 200", "/neither/language, 404"})
    void aPageInBothLanguagesHasASearchInEachAndLeadsToEach(String address, int status) {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        for (var list : List.of("/en/jobs", "/fr/emplois")) {
            assertThat(answer.body())
                    .containsPattern("<form class=\"search\"[^>]* action=\"" + list + "\"")
                    .containsPattern("<a class=\"organization\" href=\"" + list + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"/en/jobs/no-such-posting, en-CA, /en/jobs", "/fr/pas/ici, fr-CA, /fr/emplois"})
    void anUnknownPageHasTheHeadAndTheSearchOfItsLanguage(String address, String tag, String list) {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("lang=\"" + tag + "\">")
                .contains("class=\"language-link\"")
                .containsPattern("<form class=\"search\"[^>]* action=\"" + list + "\"");
    }

    @ParameterizedTest
    @CsvSource({"en, /record, /fr/emplois/, /registre", "fr, /registre, /en/jobs/, /record"})
    void aPageTellsHowItCameAboutInTheWordsOfTheLog(String language, String end, String other, String otherEnd) {
        var path = pathOf("web-developer", language);
        var proof = object(ApiClient.reader(tandem.address()).get("/api/v1/postings/web-developer/proof"));
        var answer = get(path + end);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains(proof.getJsonObject("hashes").getString("en"))
                .contains(proof.getJsonObject("hashes").getString("fr"))
                .contains("/log/proof/" + proof.getInt("index") + ".tlog-proof")
                .contains("rel=\"canonical\" href=\"" + tandem.address() + path + end + "\"")
                .contains("href=\"" + path + "\"")
                .containsPattern("href=\"" + other + "[a-z-]+" + otherEnd + "\" hreflang")
                .doesNotContain("noindex");
        assertThat(get(path).body())
                .contains("href=\"" + path + end + "\"")
                .contains("rel=\"canonical\" href=\"" + tandem.address() + path + "\"");
        assertThat(get(pathOf("port-authority-assistant", language) + end))
                .satisfies(archived -> assertThat(archived.statusCode()).isEqualTo(200))
                .satisfies(archived -> assertThat(archived.body()).contains("noindex"));
        assertThat(get((language.equals("en") ? "/en/jobs/" : "/fr/emplois/") + "nothing" + end)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theProgramFindsWhatIsPublicInTheLogOfTheRunningPortal() throws Exception {
        var key = get("/log/key").body().strip();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "tools/VerifyPublication.java",
                        "--en",
                        "--key",
                        key,
                        tandem.address(),
                        "web-developer")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Right: leaf", "Both texts are those in the log.", "So are the facts.");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theLogIsKeptForGoodWhereItNeverChanges() {
        var size = Integer.parseInt(get("/log/checkpoint").body().split("\n", 3)[1]);
        var tile = get("/log/tile/0/000.p/" + Math.min(size, 255));

        assertThat(tile.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(get("/log/checkpoint").headers().firstValue("Cache-Control")).contains("public, max-age=5");
        assertThat(get("/log/tile/0/x999/999").statusCode()).isEqualTo(404);
        assertThat(get("/log/").statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressOfTheOldSiteLeadsToThePostingHere() {
        var administrator = ApiClient.signedIn(tandem.address(), "administrator");
        var pair = RealPostings.zip(RealPostings.folder("site"), file -> file.endsWith("head-of-engineering.md"));
        administrator.importTree(pair, "published");
        var texts = object(ApiClient.reader(tandem.address()).get("/api/v1/postings/head-of-engineering"))
                .getJsonObject("texts");

        var answer = get("/head-of-engineering/");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/en/jobs/" + texts.getJsonObject("en").getString("slug"));
        var french = send(HttpRequest.newBuilder(uri("/chef-de-l-ingenierie/")).header("Accept-Language", "fr-CA"));
        assertThat(french.statusCode()).isEqualTo(301);
        assertThat(french.headers().firstValue("Location"))
                .contains("/fr/emplois/" + texts.getJsonObject("fr").getString("slug"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reader/list.xhtml", "/WEB-INF/web.xml", "/staff/desk.xhtml", "/META-INF/MANIFEST.MF"})
    void viewsAndInnardsHaveNoAddress(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private static String pathOf(String key, String language) {
        var text = object(ApiClient.reader(tandem.address()).get("/api/v1/postings/" + key))
                .getJsonObject("texts")
                .getJsonObject(language);
        return (language.equals("en") ? "/en/jobs/" : "/fr/emplois/") + text.getString("slug");
    }

    private static HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI uri(String path) {
        return URI.create(tandem.address() + path);
    }
}
