import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes where the WAR comes from, beside it: an in-toto Statement (v1) with a predicate of SLSA Provenance (v1), unsigned. The build
 * runs it. It says nothing of the time, so that two builds of one commit by one builder say the same.
 *
 * <p>Takes the project's folder, the WAR, its bill of materials and the file to write; and as system properties who builds
 * ({@code builder}), from which repository ({@code source}, may be empty), with which profile
 * ({@code profile}, may be empty), and the versions of the portal and of Maven.
 */
public final class Provenance {

    private Provenance() {}

    /** Exits with 0 where the file is written, or where there is no bill of materials, which Maven does not make offline. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Path.of(arguments[0]);
        var war = Path.of(arguments[1]);
        var bill = Path.of(arguments[2]);
        var provenance = Path.of(arguments[3]);
        Files.deleteIfExists(provenance);
        if (Files.notExists(bill)) {
            System.out.println("No provenance of " + war.getFileName() + ": its bill of materials is not made offline.");
            return;
        }
        var written = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (var writer = written.createWriter(Files.newBufferedWriter(provenance))) {
            writer.write(statement(folder, war, bill));
        }
    }

    private static JsonObject statement(Path folder, Path war, Path bill) throws IOException, InterruptedException {
        var builds = Json.createObjectBuilder()
                .add("buildType", "urn:tandem:build:maven:1")
                .add("externalParameters", given(Json.createObjectBuilder(), "source", "version", "profile"))
                .add(
                        "internalParameters",
                        given(Json.createObjectBuilder(), "maven").add("java", Runtime.version().toString()))
                .add("resolvedDependencies", dependencies(folder, bill));
        var run = Json.createObjectBuilder()
                .add("builder", Json.createObjectBuilder().add("id", System.getProperty("builder")));
        return Json.createObjectBuilder()
                .add("_type", "https://in-toto.io/Statement/v1")
                .add("subject", Json.createArrayBuilder().add(subject(war)).add(subject(bill)))
                .add("predicateType", "https://slsa.dev/provenance/v1")
                .add("predicate", Json.createObjectBuilder().add("buildDefinition", builds).add("runDetails", run))
                .build();
    }

    private static JsonObjectBuilder subject(Path file) throws IOException {
        return Json.createObjectBuilder()
                .add("name", file.getFileName().toString())
                .add("digest", Json.createObjectBuilder().add("sha256", sha256(file)));
    }

    /** The commit, where the folder is a work tree of its own, and each library of the bill. */
    private static JsonArrayBuilder dependencies(Path folder, Path bill) throws IOException, InterruptedException {
        var dependencies = Json.createArrayBuilder();
        var top = git(folder, "rev-parse", "--show-toplevel");
        if (top.isPresent() && Files.isSameFile(Path.of(top.get()), folder)) {
            var commit = git(folder, "rev-parse", "HEAD").orElseThrow();
            var changed = !git(folder, "status", "--porcelain").orElse("?").isEmpty();
            var source = Json.createObjectBuilder();
            if (!System.getProperty("source", "").isEmpty()) {
                source.add("uri", System.getProperty("source") + "@" + commit);
            }
            source.add("digest", Json.createObjectBuilder().add("gitCommit", commit));
            if (changed) {
                source.add("annotations", Json.createObjectBuilder().add("changedSinceCommit", true));
            }
            dependencies.add(source);
        }
        try (var reader = Json.createReader(Files.newBufferedReader(bill))) {
            for (var component : reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class)) {
                var hash = component.getJsonArray("hashes").getValuesAs(JsonObject.class).stream()
                        .filter(one -> one.getString("alg").equals("SHA-256"))
                        .findFirst()
                        .orElseThrow();
                dependencies.add(Json.createObjectBuilder()
                        .add("uri", component.getString("purl"))
                        .add("digest", Json.createObjectBuilder().add("sha256", hash.getString("content"))));
            }
        }
        return dependencies;
    }

    private static JsonObjectBuilder given(JsonObjectBuilder object, String... names) {
        for (var name : names) {
            var value = System.getProperty(name, "");
            if (!value.isEmpty()) {
                object.add(name, value);
            }
        }
        return object;
    }

    /** What git says, or nothing where there is no git or no repository. */
    private static Optional<String> git(Path folder, String... arguments) throws InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
