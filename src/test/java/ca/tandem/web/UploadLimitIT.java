package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.media.FileFixture;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that each form for files says itself what was too large for the container, how large it may be, and how to mend it. */
class UploadLimitIT {

    private static final long HUGE = 200L << 20;
    private static final Map<String, String> FORM = Map.of("Content-Type", "multipart/form-data; boundary=boundary");
    private static final RunningTandem TANDEM = RunningTandem.shared();

    @TempDir
    static Path folder;

    @BeforeAll
    static void openPosting() {
        var api = new PostingApi(TANDEM);
        api.draft("too-large", Json.createObjectBuilder());
        api.draft("too-large-in-translation", Json.createObjectBuilder());
        api.act(api.author, "too-large-in-translation", "submit");
    }

    /** A form for files: who sends it, where, and what its page says. */
    private record Form(String person, String address, String field, String sentence) {}

    @Test
    void aFormThatIsLargerThanTheContainerTakesIsShownAgainWithASentenceBesideItsField() {
        var forms = List.of(
                new Form("author", "/en/staff/postings/too-large/files", "upload", "larger than 20 MB"),
                new Form("author", "/fr/personnel/offres/too-large/fichiers", "upload", "dépasse 20\u00a0Mo"),
                new Form("administrator", "/en/staff/imports", "archive", "larger than 50 MB. Import it in parts"),
                new Form("administrator", "/fr/personnel/importations", "archive", "dépasse 50\u00a0Mo"),
                new Form("translator", "/en/staff/memory", "file", "larger than 100 MB"),
                new Form("translator", "/fr/personnel/memoire", "file", "dépasse 100\u00a0Mo"),
                new Form("translator", "/en/staff/glossary", "file", "larger than 2 MB. Split it"),
                new Form("translator", "/fr/personnel/glossaire", "file", "dépasse 2\u00a0Mo"),
                new Form(
                        "translator", "/en/staff/postings/too-large-in-translation/xliff", "file", "larger than 8 MB"));
        for (var form : forms) {
            var response = RawClient.signedIn(TANDEM, form.person()).announce(form.address(), FORM, HUGE);

            assertThat(response.status()).as(form.address()).isEqualTo(413);
            assertThat(response.header("Content-Security-Policy"))
                    .as(form.address())
                    .isNotEmpty();
            assertThat(response.body())
                    .as(form.address())
                    .contains("class=\"staff-nav\"", "<a href=\"#" + form.field() + "\">", form.sentence());
        }
    }

    @Test
    void aFormThatIsOfferedNoLongerSaysSoAtTheTop() {
        var response =
                RawClient.signedIn(TANDEM, "translator").announce("/fr/personnel/offres/too-large/xliff", FORM, HUGE);

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.body()).contains("dépasse 8\u00a0Mo").doesNotContain("<a href=\"#file\">");
    }

    @Test
    void aFormWithoutADeclaredLengthIsCountedAsItComes() {
        var headers = new HashMap<>(FORM);
        headers.put("Transfer-Encoding", "chunked");
        var body = chunk("--boundary\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"a.png\"\r\n\r\n")
                + chunk("x".repeat(1 << 20)).repeat(34)
                + "0\r\n\r\n";

        var response =
                RawClient.signedIn(TANDEM, "author").send("POST", "/en/staff/postings/too-large/files", headers, body);

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.body()).contains("larger than 20 MB");
    }

    private static String chunk(String octets) {
        return Integer.toHexString(octets.length()) + "\r\n" + octets + "\r\n";
    }

    @Test
    void aPersonInABrowserChoosesAnotherFileOnThePageThatSaysSo() throws IOException {
        var photograph = folder.resolve("harbour.png");
        Files.write(photograph, new byte[40 << 20]);
        try (var author = Visitor.at(TANDEM).signIn("author", Language.FR)) {
            author.open("/fr/personnel/offres/too-large/fichiers");
            author.page().setInputFiles("#upload", photograph);
            author.page().click("#add");
            PlaywrightAssertions.assertThat(author.page().locator("#upload-error"))
                    .containsText("dépasse 20\u00a0Mo");
            PlaywrightAssertions.assertThat(author.page().locator("#upload")).hasAttribute("aria-invalid", "true");
            author.assertAccessible("upload-too-large");

            author.page().setInputFiles("#upload", Files.write(photograph, FileFixture.picture("PNG", 40, 30)));
            author.page().click("#add");
            PlaywrightAssertions.assertThat(author.page().locator("#messages")).containsText("harbour.png");
        }
    }

    @Test
    void theApiAnswersWithAProblemThatNamesItsLimit() {
        var headers = new HashMap<>(FORM);
        headers.put("Authorization", "Bearer " + ApiClient.token(TANDEM.address(), "administrator"));
        for (var path : List.of("imports", "postings/too-large/files")) {
            var response = RawClient.at(TANDEM).announce("/api/v1/staff/" + path, headers, HUGE);

            assertThat(response.status()).as(path).isEqualTo(413);
            assertThat(response.header("Content-Type")).as(path).startsWith("application/problem+json");
            assertThat(response.body()).as(path).contains("bytes");
        }
    }
}
