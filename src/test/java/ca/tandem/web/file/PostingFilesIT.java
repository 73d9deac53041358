package ca.tandem.web.file;

import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.exchange.hugo.ArchiveFixture;
import ca.tandem.media.FileFixture;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.SecretLink;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Tests pictures and documents from the author's computer to the reader's screen, and who may have them on the way. */
class PostingFilesIT {

    private static final RunningTandem TANDEM = RunningTandem.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final PostingApi api = new PostingApi(TANDEM);

    @Test
    void aPictureGoesFromTheAuthorOverTranslatorAndApproverToReaders() {
        var key = "with-picture";
        api.draft(key, Json.createObjectBuilder());
        try (var author = Visitor.withoutScript(TANDEM).signIn("author", Language.EN)) {
            author.open("/en/staff/postings/" + key + "/files");
            upload(author, "Floor plan.PNG", FileFixture.picture("PNG", 1_000, 500));
            assertShown(author, "main", "The file was added as “floor-plan.png”");
            author.page().fill("#name-en", "Floor plan");
            author.page().fill("#alternative-en", "The desks stand by the windows");
            author.page().click("#save-words");
            assertShown(author, "main", "The words of “floor-plan.png” are saved.", "![](files/floor-plan.png)");
        }
        try (var author = Visitor.at(TANDEM).signIn("author", Language.EN)) {
            author.open("/en/staff/postings/" + key + "/files");
            isSeen(author, ".file-list img");
            author.assertAccessible("files-list");
            author.page().click("text=Words of “floor-plan.png”");
            author.assertAccessible("files-words");
        }
        write(key, "en", api.author);
        api.act(api.author, key, "submit");
        write(key, "fr", api.translator);
        assertThat(api.attempt(api.translator, key, Json.createObjectBuilder().add("action", "deliver"))
                        .body())
                .contains("file.alternative.missing");
        try (var translator = Visitor.at(TANDEM).signIn("translator", Language.FR)) {
            translator.open("/fr/personnel/offres/" + key + "/traduire");
            translator.page().click("text=Textes des images et des fichiers");
            translator
                    .page()
                    .click("text=Textes de « floor-plan.png »"
                            .replace("« ", "«\u00a0")
                            .replace(" »", "\u00a0»"));
            translator.page().fill("#name-fr", "Plan d’étage");
            assertThat(translator
                            .page()
                            .locator("#name-en, #decorative, #remove-form, #upload-form")
                            .count())
                    .isZero();
            translator.page().fill("#alternative-fr", "Les bureaux longent les fenêtres");
            translator.page().focus("#save-words");
            translator.page().keyboard().press("Enter");
            assertShown(translator, "main", "Les bureaux longent les fenêtres");
            translator.assertAccessible("files-list-fr");
        }
        api.act(api.translator, key, "deliver");
        try (var approver = Visitor.at(TANDEM).signIn("approver", Language.EN)) {
            approver.open("/en/staff/postings/" + key + "/approve");
            assertShown(approver, "main", "The desks stand by the windows", "Les bureaux longent les fenêtres");
            isSeen(approver, ".rendered img");
            approver.assertAccessible("files-approval");
        }
        reviewersSeeIt(key);
        api.act(api.approver, key, "approve");
        readersSeeIt(key);
    }

    private void readersSeeIt(String key) {
        try (var reader = Visitor.at(TANDEM)) {
            reader.open("/fr/emplois/garde-de-" + key);
            isSeen(reader, ".rendered img");
            assertThat(reader.page().getAttribute(".rendered img", "alt"))
                    .isEqualTo("Les bureaux longent les fenêtres");
            assertThat(reader.cookies()).isEmpty();
            reader.assertAccessible("files-reader");
        }
        var address = picture(
                requireStatus(200, api.reader.get("/en/jobs/keeper-of-" + key)).body());
        assertThat(address).matches("/files/[0-9a-f]{64}/1000/floor-plan\\.png");
        var answer = get(address, "GET");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HexFormat.of().formatHex(Sha256.of(answer.body()))).isEqualTo(address.split("/", -1)[2]);
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("image/png");
        assertThat(headers.firstValue("Content-Disposition")).hasValue("inline");
        assertThat(headers.firstValue("Cache-Control")).hasValue("public, no-cache");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "sandbox"));
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        var head = get(address, "HEAD");
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue(Integer.toString(answer.body().length));
        var again = send(request(address)
                .header("If-None-Match", headers.firstValue("ETag").orElseThrow())
                .GET());
        assertThat(again.statusCode()).isEqualTo(304);
        for (var wrong : Arrays.asList(
                address.replace("/1000/", "/999/"),
                address.replace(".png", ".pdf"),
                address.replace("floor-plan.png", ""),
                address + "/more")) {
            assertThat(get(wrong, "GET").statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(api.reader.get("/api/v1/postings/" + key).body())
                .containsPattern("src=.{1,2}https?://[^/]+" + Pattern.quote(address));
        var notice = Json.createObjectBuilder()
                .add("en", "It was posted in error.")
                .add("fr", "Elle a été affichée par erreur.");
        var withdrawal = Json.createObjectBuilder()
                .add("action", "withdraw")
                .add("reason", "An error")
                .add("notice", notice);
        api.act(api.administrator, key, withdrawal);
        assertThat(get(address, "GET").statusCode()).isEqualTo(410);
        var never = "0".repeat(64);
        assertThat(get(address.replaceFirst("[0-9a-f]{64}", never), "GET").statusCode())
                .isEqualTo(404);
        assertThat(get("/staff" + address, "GET").statusCode()).isEqualTo(404);
    }

    private void reviewersSeeIt(String key) {
        var wish = Json.createObjectBuilder().add("madeFor", "A guest").build();
        var made = ApiClient.object(requireStatus(201, api.author.post(STAFF_POSTINGS + key + "/reviews", wish)));
        var link = SecretLink.of(made.getJsonObject("addresses").getString("en"));
        var shown =
                requireStatus(200, api.reader.post(link.path(), "application/x-www-form-urlencoded", link.form("")));
        var address = picture(shown.body());
        assertThat(address).startsWith("/review/files/").doesNotContain(link.code());
        var answer = get(address, "GET");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(get("/files/" + address.split("/", 6)[5], "GET").statusCode())
                .isEqualTo(404);
        requireStatus(204, api.author.delete(STAFF_POSTINGS + key + "/reviews/" + made.getString("id"), 0));
        assertThat(get(address, "GET").statusCode()).isEqualTo(404);
    }

    @Test
    void aPictureOfATreeIsShownToReadersAndGoesOutAsItCame() throws IOException {
        var folder = "content/en/jobs/tree-picture/";
        var original = FileFixture.withPlace(FileFixture.picture("jpeg", 1_000, 500), "45.4215 N");
        var tree = Map.of(
                folder + "index.md",
                page("Keeper of tree-picture", PostingApi.ENGLISH_BODY, "![The desks](plan.jpg) ![Logo](logo.svg)"),
                "content/fr/jobs/tree-picture/index.md",
                page("Garde de tree-picture", PostingApi.FRENCH_BODY, "![Les bureaux](plan.jpg)"),
                folder + "plan.jpg",
                original,
                folder + "logo.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        var report = api.administrator.importTree(ArchiveFixture.zip(tree), "published");

        assertThat(report.getJsonArray("postings").getJsonObject(0).getString("state"))
                .isEqualTo("PUBLISHED");
        try (var administrator = Visitor.at(TANDEM).signIn("administrator", Language.FR)) {
            administrator.open("/fr/personnel/importations/" + report.get("id"));
            assertShown(administrator, "main", "plan.jpg", "logo.svg", "Les images SVG ne sont pas acceptées");
            administrator.assertAccessible("import-files");
        }
        try (var reader = Visitor.at(TANDEM)) {
            reader.open("/fr/emplois/garde-de-tree-picture");
            isSeen(reader, ".rendered img");
            assertThat(reader.page().getAttribute(".rendered img", "alt")).isEqualTo("Les bureaux");
        }
        var address = picture(requireStatus(200, api.reader.get("/en/jobs/keeper-of-tree-picture"))
                .body());
        assertThat(new String(get(address, "GET").body(), StandardCharsets.ISO_8859_1))
                .doesNotContain("45.4215 N");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(api.administrator.exportTree()))) {
            var found = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (tree.containsKey(entry.getName())) {
                    assertThat(zip.readAllBytes()).as(entry.getName()).isEqualTo(tree.get(entry.getName()));
                    found++;
                }
            }
            assertThat(found).isEqualTo(3);
        }
        var again = api.administrator.importTree(ArchiveFixture.zip(tree), "published");
        assertThat(again.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                        .map(file -> file.getString("outcome")))
                .containsExactlyInAnyOrder("UNCHANGED", "UNCHANGED", "UNCHANGED", "REJECTED");
    }

    private static byte[] page(String title, String body, String pictures) {
        return ("---\nlayout: job-posting\ntitle: " + title + "\ndescription: " + title
                        + "\ntranslationKey: tree-picture\n---\n" + body + "\n\n" + pictures + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoPictureIsRefusedWithASentenceBesideTheField() {
        api.draft("bad-files", Json.createObjectBuilder());
        try (var author = Visitor.at(TANDEM).signIn("author", Language.FR)) {
            author.open("/fr/personnel/offres/bad-files/fichiers");
            author.page().click("#add");
            assertShown(author, "#upload-error", "Choisissez d’abord un fichier.");
            upload(
                    author,
                    "plan.png",
                    "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
            assertShown(author, "#upload-error", "Les images SVG ne sont pas acceptées");
            author.assertAccessible("files-refused");
            upload(author, "plan.png", Arrays.copyOf(FileFixture.picture("PNG", 10, 10), 20_000_001));
            assertShown(author, "#upload-error", "20");
            upload(author, "plan.pdf", FileFixture.pdf());
            author.page().fill("#name-fr", "n".repeat(101));
            author.page().evaluate("document.getElementById('name-fr').removeAttribute('maxlength')");
            author.page().fill("#name-fr", "n".repeat(101));
            author.page().fill("#accessibility-fr", "Balisé");
            author.page().click("#save-words");
            author.page().waitForSelector("#name-fr-error");
            assertThat(author.page().inputValue("#accessibility-fr")).isEqualTo("Balisé");
        }
    }

    @Test
    void aDocumentOfTheApiIsSavedByReadersWhoAreToldHowAccessibleItIs() {
        var key = "with-document";
        var files = STAFF_POSTINGS + key + "/files";
        api.draft(key, Json.createObjectBuilder());
        var added = requireStatus(
                201,
                api.author.post(
                        files + "?name=Guide%20d%E2%80%99accueil.pdf",
                        api.version(key),
                        "application/pdf",
                        FileFixture.pdf()));
        assertThat(ApiClient.object(added).getString("reference")).isEqualTo("guide-d-accueil.pdf");
        describe(key, api.author, "en", "Welcome guide", "Tagged; screen readers read it");
        api.act(api.author, key, "submit");
        var text = PostingApi.text(
                "Garde de " + key, "Veillez sur les feux de nos ports pour les navires.", PostingApi.FRENCH_BODY);
        requireStatus(200, api.translator.put(STAFF_POSTINGS + key + "/texts/fr", api.version(key), text));
        describe(key, api.translator, "fr", "Guide d’accueil", "Balisé; les lecteurs d’écran le lisent");
        requireStatus(422, api.translator.delete(files + "/guide-d-accueil.pdf", api.version(key)));
        api.act(api.translator, key, "deliver");
        api.act(api.approver, key, "approve");

        assertThat(ApiClient.array(requireStatus(200, api.author.get(files)))).hasSize(1);
        var page = requireStatus(200, api.reader.get("/fr/emplois/garde-de-" + key))
                .body();
        assertThat(page).contains("Accessibilité des documents", "Balisé; les lecteurs d’écran le lisent");
        var found = Pattern.compile("href=\"(/files/[0-9a-f]{64}/0/guide-d-accueil\\.pdf)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        var answer = get(found.group(1), "GET");
        assertThat(answer.body()).startsWith("%PDF-".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(api.reader.get("/api/v1/postings/" + key).body()).contains("\"accessibility\":\"Balisé");
    }

    private void describe(String key, ApiClient client, String language, String name, String accessibility) {
        var words = Json.createObjectBuilder()
                .add(language, Json.createObjectBuilder().add("name", name).add("accessibility", accessibility))
                .build();
        requireStatus(200, client.put(STAFF_POSTINGS + key + "/files/guide-d-accueil.pdf", api.version(key), words));
    }

    @Test
    void wordsThatMetAnotherChangeStayInTheirFields() {
        api.draft("files-conflict", Json.createObjectBuilder());
        try (var author = Visitor.at(TANDEM).signIn("author", Language.EN)) {
            author.open("/en/staff/postings/files-conflict/files");
            upload(author, "a.pdf", FileFixture.pdf());
            author.page().fill("#name-en", "Guide");
            write("files-conflict", "en", api.author);
            author.page().click("#save-words");
            assertShown(author, "#meanwhile", "Somebody changed this posting meanwhile");
            assertThat(author.page().inputValue("#name-en")).isEqualTo("Guide");
            author.page().click("#save-words");
            assertShown(author, "main", "The words of “a.pdf” are saved.");
            author.open("/en/staff/postings/files-conflict/files?edit=a.pdf");
            author.page().click("summary:text-is('Take the file away')");
            author.page().click("#remove");
            assertShown(author, "main", "“a.pdf” was taken away.", "This posting has no files yet.");
            author.open("/en/staff/postings/files-conflict/files?edit=a.pdf");
            assertShown(author, "main", "This posting has no files yet.");
        }
    }

    /** Requires that an element of the page that comes next says all of this. */
    private static void assertShown(Visitor visitor, String selector, String... words) {
        for (var word : words) {
            PlaywrightAssertions.assertThat(visitor.page().locator(selector)).containsText(word);
        }
    }

    private static void upload(Visitor visitor, String name, byte[] content) {
        visitor.page().setInputFiles("#upload", new FilePayload(name, "application/octet-stream", content));
        visitor.page().click("#add");
    }

    private void write(String key, String language, ApiClient client) {
        var body = (language.equals("en") ? PostingApi.ENGLISH_BODY : PostingApi.FRENCH_BODY)
                + "\n\n![](files/floor-plan.png)\n";
        var text = language.equals("en")
                ? PostingApi.text("Keeper of " + key, "Keep the lights of our harbours burning for the ships.", body)
                : PostingApi.text("Garde de " + key, "Veillez sur les feux de nos ports pour les navires.", body);
        requireStatus(200, client.put(STAFF_POSTINGS + key + "/texts/" + language, api.version(key), text));
    }

    /** Fails unless the browser has loaded the picture. */
    private static void isSeen(Visitor visitor, String picture) {
        var shown = visitor.page().locator(picture).first();
        shown.scrollIntoViewIfNeeded();
        assertThat(shown.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isInstanceOfSatisfying(
                        Number.class, width -> assertThat(width.intValue()).isGreaterThanOrEqualTo(480));
    }

    private static String picture(String html) {
        var found = Pattern.compile("<div class=\"rendered\">.*?<img src=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(html);
        assertThat(found.find()).as("a picture").isTrue();
        return found.group(1);
    }

    private static HttpResponse<byte[]> get(String path, String method) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(TANDEM.address() + path));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
