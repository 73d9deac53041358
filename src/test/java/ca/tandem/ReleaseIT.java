package ca.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the files that are released with the WAR and list its contents. Offline, Maven makes no bill of materials, and these tests fail.
 */
class ReleaseIT {

    private static final Path WAR = Path.of(System.getProperty("tandem.war"));
    private static final Path PROVENANCE = WAR.resolveSibling(WAR.getFileName() + ".provenance.json");
    private static final String LIBRARIES = "WEB-INF/lib/";

    @Test
    void theBillOfMaterialsListsTheLibrariesInTheWarWithTheirHashes() throws Exception {
        var listed = new TreeSet<String>();
        for (var component : bill().getJsonArray("components").getValuesAs(JsonObject.class)) {
            listed.add(sha256(component) + " " + component.getString("name"));
        }
        var inside = new TreeSet<String>();
        for (var library : libraries()) {
            var hash = sha256(bytes(library));
            var name = library.substring(LIBRARIES.length());
            inside.add(listed.stream()
                    .filter(one -> one.startsWith(hash) && name.startsWith(one.substring(hash.length() + 1)))
                    .findFirst()
                    .orElse(hash + " is " + name));
        }
        assertThat(listed).isNotEmpty().isEqualTo(inside);
    }

    @Test
    void theCommandThatStartsThePortalMakesWhatGoesIntoTheWarFirst() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(System.getProperty("project.folder", "."), "pom.xml")
                        .toFile());
        var path = XPathFactory.newInstance().newXPath();
        var goals = path.evaluate("//profile[id='start']/build/defaultGoal", pom);
        var made = path.evaluate("//plugin[artifactId='cyclonedx-maven-plugin']/executions/execution/phase", pom);
        assertThat(made).isEqualTo("prepare-package");
        assertThat(goals).as("in a clean clone nothing else makes it").startsWith(made + " war:war ");
    }

    @Test
    void theBillOfMaterialsNamesALicenceOfEachLibrary() throws Exception {
        assertThat(bill().getJsonArray("components").getValuesAs(JsonObject.class))
                .allSatisfy(component ->
                        assertThat(component.getJsonArray("licenses")).isNotEmpty());
    }

    @Test
    void theWarSaysUnderWhichLicencesItsLibrariesStand() throws Exception {
        var licences = new String(bytes("META-INF/THIRD-PARTY.txt"), StandardCharsets.UTF_8);
        var lines =
                licences.lines().filter(line -> line.strip().startsWith("(")).toList();
        assertThat(lines).hasSize(libraries().size());
        assertThat(lines).allSatisfy(line -> assertThat(line)
                .matches("\\s*\\((Apache-2\\.0|BSD-[23]-Clause|CC0-1\\.0|MIT)\\) .+"));
        assertThat(new String(bytes("META-INF/LICENSE"), StandardCharsets.UTF_8))
                .contains("MIT License");
    }

    @Test
    void noLibraryBringsClassesOfThePlatform() throws Exception {
        var doubled = new ArrayList<String>();
        for (var library : libraries()) {
            try (var jar = new ZipInputStream(new ByteArrayInputStream(bytes(library)))) {
                for (var entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                    if (entry.getName().matches("(javax|jakarta)/.*\\.class")) {
                        doubled.add(library + ": " + entry.getName());
                    }
                }
            }
        }
        assertThat(doubled).isEmpty();
    }

    @Test
    void everyFileInTheWarBearsTheMomentThatThePomSays() throws Exception {
        var said = Files.readString(Path.of(System.getProperty("project.folder"), "pom.xml"))
                .replaceAll("(?s).*<project.build.outputTimestamp>(.*)</project.build.outputTimestamp>.*", "$1");
        try (var war = new ZipFile(WAR.toFile())) {
            var moments = war.stream().map(ZipEntry::getTimeLocal).collect(Collectors.toSet());
            assertThat(moments).containsExactly(LocalDateTime.ofInstant(Instant.parse(said), ZoneOffset.UTC));
        }
    }

    @Test
    void theProvenanceIsOfThisWarAndOfWhatItWasMadeFrom() throws Exception {
        var bill = bill();
        var statement = read(Files.newInputStream(PROVENANCE));
        assertThat(statement.getString("_type")).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(statement.getString("predicateType")).isEqualTo("https://slsa.dev/provenance/v1");
        var subjects = new TreeMap<String, String>();
        for (var subject : statement.getJsonArray("subject").getValuesAs(JsonObject.class)) {
            subjects.put(subject.getString("name"), digest(subject, "sha256"));
        }
        assertThat(subjects)
                .containsEntry("tandem.war", sha256(Files.readAllBytes(WAR)))
                .containsEntry("tandem.cdx.json", sha256(bytes("META-INF/tandem.cdx.json")))
                .hasSize(2);

        var predicate = statement.getJsonObject("predicate");
        assertThat(predicate
                        .getJsonObject("runDetails")
                        .getJsonObject("builder")
                        .getString("id"))
                .contains(":");
        var build = predicate.getJsonObject("buildDefinition");
        assertThat(build.getString("buildType")).isEqualTo("urn:tandem:build:maven:1");
        assertThat(build.getJsonObject("externalParameters")).containsKey("version");
        var made = new TreeMap<String, String>();
        var commits = new ArrayList<String>();
        for (var one : build.getJsonArray("resolvedDependencies").getValuesAs(JsonObject.class)) {
            if (one.getJsonObject("digest").containsKey("gitCommit")) {
                commits.add(digest(one, "gitCommit"));
            } else {
                made.put(one.getString("uri"), digest(one, "sha256"));
            }
        }
        var listed = new TreeMap<String, String>();
        for (var component : bill.getJsonArray("components").getValuesAs(JsonObject.class)) {
            listed.put(component.getString("purl"), sha256(component));
        }
        assertThat(made).isEqualTo(listed);
        assertThat(commits).isEqualTo(head());
    }

    @Test
    void theComparisonOfTwoBuildsNamesWhatDiffers(@TempDir Path folder) throws Exception {
        var first = zip(folder.resolve("first.war"), "page", "text");
        assertThat(compare(first, zip(folder.resolve("equal.war"), "page", "text")))
                .startsWith("0 ")
                .contains(sha256(Files.readAllBytes(first)), "Equal, byte by byte.");
        assertThat(compare(first, zip(folder.resolve("other.war"), "page", "other text")))
                .startsWith("1 ")
                .contains("a/page", "b/page");
        assertThat(compare(first, folder.resolve("none.war"))).startsWith("2 ").contains("none.war");
    }

    private static Path zip(Path file, String name, String text) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
            zip.putNextEntry(entry);
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** The exit code of a program and its output. */
    private static String compare(Path first, Path other) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("project.folder"), "tools/compare-builds");
        var process = new ProcessBuilder(program.toString(), first.toString(), other.toString())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }

    /** Returns the commit of the project's folder; empty where the folder is no clone. */
    private static List<String> head() throws IOException, InterruptedException {
        var folder = System.getProperty("project.folder");
        if (Files.notExists(Path.of(folder, ".git"))) {
            return List.of();
        }
        var git = new ProcessBuilder("git", "-C", folder, "rev-parse", "HEAD").start();
        var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(git.waitFor()).isZero();
        return List.of(said);
    }

    private static JsonObject bill() throws IOException {
        return read(new ByteArrayInputStream(bytes("META-INF/tandem.cdx.json")));
    }

    private static JsonObject read(InputStream json) throws IOException {
        try (json;
                var reader = Json.createReader(json)) {
            return reader.readObject();
        }
    }

    private static List<String> libraries() throws IOException {
        try (var war = new ZipFile(WAR.toFile())) {
            return war.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(LIBRARIES) && !name.endsWith("/"))
                    .toList();
        }
    }

    private static byte[] bytes(String name) throws IOException {
        try (var war = new ZipFile(WAR.toFile())) {
            var entry = war.getEntry(name);
            assertThat(entry)
                    .as(name + "; Maven makes the bill of materials online only")
                    .isNotNull();
            return war.getInputStream(entry).readAllBytes();
        }
    }

    private static String digest(JsonObject resource, String algorithm) {
        return resource.getJsonObject("digest").getString(algorithm);
    }

    private static String sha256(JsonObject component) {
        return component.getJsonArray("hashes").getValuesAs(JsonObject.class).stream()
                .filter(hash -> hash.getString("alg").equals("SHA-256"))
                .map(hash -> hash.getString("content"))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
