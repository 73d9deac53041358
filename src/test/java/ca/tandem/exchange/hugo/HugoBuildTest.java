package ca.tandem.exchange.hugo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.tandem.common.Language;
import ca.tandem.media.FileFixture;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    private static final Pattern RESOURCE = Pattern.compile("(?:src|href)=\"([^\"#]+\\.(?:png|pdf))");

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
                    "content/en/jobs/pilot.md", pageWith("pilot", "publishDate: 2026-12-01"),
                    "content/fr/jobs/pilot.md", pageWith("pilot", "publishDate: 2026-12-01")));
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

    @Test
    void hugoShowsThePicturesAndDocumentsOfAnExportWhereItsPagesReferToThem() throws Exception {
        try (var schema = Schema.onH2();
                var portal = new ExportPortal(schema)) {
            var tree = new LinkedHashMap<String, byte[]>();
            for (var language : Set.of("en", "fr")) {
                var folder = "content/" + language + "/jobs/";
                tree.put(
                        folder + "keeper/index.md",
                        (page(language, "keeper") + "\n![Light](light.png)\n").getBytes(UTF_8));
                tree.put(folder + "keeper/light.png", FileFixture.picture("png", 20, 10));
                tree.put(
                        folder + "pilot.md",
                        (page(language, "pilot") + "\n![Light](/images/light.png)\n\n[Guide](/guide.pdf#page=1)\n")
                                .getBytes(UTF_8));
            }
            tree.put("static/images/light.png", FileFixture.picture("png", 20, 10));
            tree.put("static/guide.pdf", FileFixture.pdf());
            portal.takeBytes(tree);
            portal.addPicture("keeper");
            portal.publish("born", new Facts());
            portal.addPicture("born");
            unpack(portal.exportBytes());
        }

        built("2026-12-02T12:00:00-05:00");

        assertThat(resources("public-2026-12-02"))
                .containsOnlyKeys(
                        "jobs/keeper", "fr/jobs/keeper", "jobs/pilot", "fr/jobs/pilot", "jobs/born", "fr/jobs/born")
                .allSatisfy((page, files) -> assertThat(files)
                        .as(page)
                        .hasSize(page.endsWith("born") ? 1 : 2)
                        .allMatch(Files::isRegularFile));
    }

    /** Returns the files of the site to which its pages with any refer, by the folders of the pages. */
    private Map<String, Set<Path>> resources(String site) throws IOException {
        var root = folder.resolve(site);
        var resources = new TreeMap<String, Set<Path>>();
        try (var paths = Files.walk(root)) {
            for (var page : paths.filter(path -> path.endsWith("index.html")).toList()) {
                var references = RESOURCE.matcher(Files.readString(page));
                while (references.find()) {
                    var address = references.group(1);
                    var file =
                            address.startsWith("/") ? root.resolve(address.substring(1)) : page.resolveSibling(address);
                    resources
                            .computeIfAbsent(root.relativize(page.getParent()).toString(), key -> new TreeSet<>())
                            .add(file);
                }
            }
        }
        return resources;
    }

    private static String page(String language, String key) {
        var page = pageWith(key, "");
        return language.equals("en") ? page : page.replace(HugoFileFixture.ENGLISH, HugoFileFixture.FRENCH);
    }

    private static String pageWith(String key, String fields) {
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
