package ca.tandem.exchange.hugo;

import static ca.tandem.testing.ApiClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.ApiClient;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the import of a whole real site into a portal of its own. */
@Tag("slow")
class RealSiteIT {

    @TempDir
    static Path folder;

    private static RunningTandem tandem;
    private static ApiClient reader;
    private static ApiClient administrator;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.onEmbeddedDatabase(folder);
        reader = ApiClient.reader(tandem.address());
        administrator = ApiClient.signedIn(tandem.address(), "administrator");
    }

    @AfterAll
    static void stop() {
        tandem.close();
    }

    @Test
    void allRealPostingsComeInPairedASecondImportChangesNothingAndTheyGoOutAsTheyCame() throws IOException {
        var site = RealPostings.zip(RealPostings.folder("site"), file -> true);

        var first = administrator.importTree(site, "published");

        assertThat(first.getString("state")).isEqualTo("DONE");
        assertThat(first.getJsonArray("files")).hasSize(130);
        assertThat(outcomes(first)).isSubsetOf("IMPORTED", "REPAIRED");
        var postings = first.getJsonArray("postings").getValuesAs(JsonObject.class);
        assertThat(postings).hasSize(65);
        // This one has no description in either language, so it may not be published and waits for one.
        var waiting = postings.stream()
                .filter(posting -> posting.getString("state").equals("DRAFT"))
                .toList();
        assertThat(waiting).extracting(posting -> posting.getString("key")).containsExactly("google-civic-leave");
        var published =
                postings.stream().filter(posting -> !waiting.contains(posting)).toList();
        assertThat(published).extracting(posting -> posting.getString("state")).containsOnly("PUBLISHED", "ARCHIVED");
        published.forEach(posting -> assertAnswersInBothLanguages(posting.getString("key")));

        var second = administrator.importTree(site, "published");

        assertThat(outcomes(second)).hasSize(130).containsOnly("UNCHANGED");

        // The postings of the demonstration, in every state, go along.
        var exported = administrator.exportTree();
        var files = files(exported);
        assertThat(files).hasSizeGreaterThan(150);
        files(site)
                .forEach((path, content) -> assertThat(files.get(path)).as(path).isEqualTo(content));
        assertThat(outcomes(administrator.importTree(exported, "published")))
                .hasSize(files.size())
                .containsOnly("UNCHANGED");
        assertThat(administrator.exportTree()).isEqualTo(exported);
    }

    private static Map<String, String> files(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void assertAnswersInBothLanguages(String key) {
        var posting = object(reader.get("/api/v1/postings/" + key));
        var texts = posting.getJsonObject("texts");
        for (var language : List.of("en", "fr")) {
            var list = language.equals("en") ? "/en/jobs/" : "/fr/emplois/";
            var answer = reader.get(list + texts.getJsonObject(language).getString("slug"));
            assertThat(answer.statusCode()).as("%s in %s", key, language).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("ETag"))
                    .hasValueSatisfying(tag -> assertThat(tag).startsWith("\""));
        }
    }

    private static List<String> outcomes(JsonObject report) {
        return report.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                .map(file -> file.getString("outcome"))
                .toList();
    }
}
