package ca.tandem.exchange.hugo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.tandem.common.Language;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PublicNotice;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that Hugo itself builds what was exported, where it is installed. */
class HugoBuildTest {

    private static final String SITE =
            """
            baseURL = "https://jobs.example.org/"
            defaultContentLanguage = "en"
            timeZone = "America/Toronto"
            disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
            [languages.en]
            contentDir = "content/en"
            [languages.fr]
            contentDir = "content/fr"
            """;

    @TempDir
    Path folder;

    @BeforeAll
    static void requireHugo() {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "hugo"))),
                "No hugo is on the PATH, so what was exported was not built with it. Debian's package is named hugo.");
    }

    @Test
    void hugoShowsOfAnExportWhatThePortalShows() throws Exception {
        try (var schema = Schema.onH2();
                var portal = new ExportPortal(schema)) {
            portal.take(Map.of(
                    "content/en/jobs/pilot.md", page("pilot", "publishDate: 2026-12-01"),
                    "content/fr/jobs/pilot.md", page("pilot", "publishDate: 2026-12-01")));
            portal.publish("keeper", new Facts());
            var closing = new Facts();
            closing.close(LocalDate.of(2026, 11, 30), null, ZoneId.of("America/Toronto"));
            portal.publish("closing", closing);
            portal.publish("old", new Facts());
            portal.perform("old", Action.ARCHIVE);
            portal.publish("gone", new Facts());
            portal.perform(
                    "gone", ActionRequest.of(Action.WITHDRAW, "because", new PublicNotice("Gone", "Retirée", null)));
            portal.write("draft", new Facts(), Set.of(Language.EN));

            unpack(portal.exportBytes());
        }

        assertThat(built("2026-11-02T12:00:00-05:00"))
                .containsExactly("closing", "fr/closing", "fr/keeper", "fr/old", "keeper", "old");
        assertThat(built("2026-12-02T12:00:00-05:00")).contains("closing", "fr/closing", "pilot", "fr/pilot");
    }

    @Test
    void hugoBuildsTheRealSiteAfterItsTripThroughThePortal() throws Exception {
        try (var schema = Schema.onH2();
                var portal = new ExportPortal(schema)) {
            var root = RealPostings.folder("site");
            var tree = new LinkedHashMap<String, byte[]>();
            try (var paths = Files.walk(root)) {
                for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                    tree.put(root.relativize(path).toString(), Files.readAllBytes(path));
                }
            }
            portal.takeBytes(tree);
            unpack(portal.exportBytes());
        }

        assertThat(built("2026-11-02T12:00:00-05:00")).hasSize(130);
    }

    private static String page(String key, String fields) {
        return "---\nlayout: job-posting\ntitle: " + key + "\ndescription: Light\ntranslationKey: " + key + "\n"
                + fields + "\n---\n" + HugoFileFixture.ENGLISH + "\n";
    }

    private void unpack(Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.writeString(folder.resolve("config.toml"), SITE);
        var layouts = Files.createDirectories(folder.resolve("layouts/_default"));
        for (var layout : Set.of("single.html", "list.html", "job-posting.html")) {
            Files.writeString(layouts.resolve(layout), "{{ .Title }}: {{ .Content }}");
        }
    }

    /** Builds the site as of a moment and returns the folders of the pages below the list, without their section. */
    private Set<String> built(String clock) throws IOException, InterruptedException {
        var output = folder.resolve("log");
        var target = folder.resolve("public-" + clock.substring(0, 10));
        var process = new ProcessBuilder(
                        "hugo", "--source", folder.toString(), "--destination", target.toString(), "--clock", clock)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        var pages = new TreeSet<String>();
        try (var paths = Files.walk(target)) {
            paths.filter(path -> path.endsWith("index.html"))
                    .filter(path -> path.toString().contains("/jobs/"))
                    .map(path -> target.relativize(path.getParent()).toString())
                    .filter(path -> !path.endsWith("jobs") && !path.endsWith("positions"))
                    .forEach(path -> pages.add(path.replaceFirst("jobs/(positions/)?", "")));
        }
        return pages;
    }
}
