package ca.tandem.api;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.RequestTime;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.FactFixture;
import ca.tandem.posting.PostingFileFixture;
import ca.tandem.publication.ApplyAddress;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.Publication;
import ca.tandem.publication.PublicationFixture;
import ca.tandem.publication.PublishingServices;
import ca.tandem.publication.transparency.Checkpoints;
import ca.tandem.publication.transparency.TransparencyLogFixture;
import ca.tandem.testing.Patience;
import ca.tandem.testing.Schema;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the program that checks publications without the portal, in a process of its own: on what the API answers for a posting with every
 * fact and with files, in a log of more than a tile.
 */
class VerifyPublicationTest {

    private static final String SOURCE = "tools/VerifyPublication.java";
    private static final int BEFORE = 130;
    private static final int AFTER = 300;

    private static final Checkpoints CHECKPOINTS = TransparencyLogFixture.checkpoints(1);

    @TempDir
    static Path folder;

    private static Schema schema;
    private static HttpServer server;
    private static Publication publication;

    /** The database that the server shows, which a rewritten log replaces. */
    private static final AtomicReference<Schema> SHOWN = new AtomicReference<>();

    /** The exit code of the program and its output. */
    private record ProgramResult(int exitCode, String output) {}

    @BeforeAll
    static void publish() throws IOException {
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), SOURCE))
                .isZero();
        schema = Schema.onH2();
        var edition = PostingFileFixture.withFiles(EditionFixture.withFacts(FactFixture.all(2)));
        publication = PublicationFixture.of(edition);
        schema.inTransaction(entityManager -> TransparencyLogFixture.append(entityManager, 2, BEFORE));
        schema.inTransaction(entityManager -> {
            new PublishingServices(entityManager, Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC))
                    .record(publication, edition, EditionFixture.NOON);
            return null;
        });
        schema.inTransaction(entityManager -> TransparencyLogFixture.append(entityManager, BEFORE, AFTER));
        SHOWN.set(schema);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", VerifyPublicationTest::answer);
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
        schema.close();
    }

    @Test
    void whatIsPublicIsFoundRightByTheFilesAndByTheAddress() throws Exception {
        var offline = run(List.of(SOURCE), "--key", key(), file("proof", proof()), file("posting", posting()));
        assertThat(offline.output())
                .contains("Right: leaf 128 stands in the log jobs.example.org/log of 299 leaves.")
                .contains("Both texts are those in the log.", "So are the facts.", "No second person approved it.");
        assertThat(offline.exitCode()).isZero();

        var online = check(address(), "keeper");
        assertThat(online.output()).contains("Right: leaf 128", "keep it, and give it next time: " + key());
        assertThat(online.exitCode()).isZero();

        var alone = check("--key", key(), file("alone", tlogProof()), file("posting", posting()));
        assertThat(alone.output()).contains("Both texts").doesNotContain("So are the facts");
        assertThat(check("--key", key(), file("alone", tlogProof())).output()).contains("No text was given");
        assertThat(check("--fr", "--key", key(), file("alone", tlogProof())).output())
                .contains("Exact\u00a0: la feuille 128");
    }

    @Test
    void aChangedTextOrFactIsNamed() throws Exception {
        assertWrong(checkFiles(proof(), posting().replace("Keep the lights", "Dim the lights")), "the English text");
        assertWrong(checkFiles(proof(), posting().replace("Garde des feux", "Garde des phares")), "the French text");
        assertWrong(
                checkFiles(proof(), posting().replace("Les bureaux longent", "Les murs longent")), "the French text");
        assertWrong(checkFiles(proof(), posting().replace("IT-02", "IT-03")), "the fact “classification”");
        assertWrong(
                checkFiles(proof(), posting().replace("\"positions\":2", "\"positions\":3")), "the fact “positions”");
        assertWrong(
                checkFiles(proof(), posting().replace("\"reference\":\"reference 2\"", "\"reference\":null")),
                "“reference”");
        assertWrong(
                checkFiles(proof(), posting().replace("https://example.ca/2", "https://example.com/2")), "application");
        assertWrong(
                checkFiles(proof(), posting().replace("\"key\":\"keeper\"", "\"key\":\"warden\"")), "not of warden");
    }

    @Test
    void aChangedLeafProofOrCheckpointIsNamed() throws Exception {
        var leaf = leaf(tlogProof());
        var forged = leaf.replace("\"approved\":0", "\"approved\":1");
        assertThat(forged).isNotEqualTo(leaf);
        assertWrong(
                checkFiles(tlogProof().replace(base64(leaf), base64(forged)), posting()), "leaf 128 does not stand");
        assertWrong(checkFiles(tlogProof().replace("index 128", "index 127"), posting()), "leaf 127 does not stand");
        var lines = new ArrayList<>(tlogProof().lines().toList());
        lines.set(3, lines.get(4));
        assertWrong(checkFiles(String.join("\n", lines) + "\n", posting()), "leaf 128 does not stand");
        lines.remove(3);
        assertWrong(checkFiles(String.join("\n", lines) + "\n", posting()), "leaf 128 does not stand");
        assertWrong(checkFiles(tlogProof().replace("\n299\n", "\n298\n"), posting()), "not signed by the key");
        assertWrong(checkFiles("c2sp.org/tlog-proof@v1\n", posting()), "no proof");
    }

    @Test
    void anotherKeyIsNotTheLogs() throws Exception {
        var other = TransparencyLogFixture.checkpoints(2).verifierKeys().get(0);
        assertWrong(
                check("--key", other, file("proof", proof()), file("posting", posting())),
                "the checkpoint is not signed by the key of the log");
        assertThat(check("--key", "example.org+00000000+AAAA", file("proof", proof()))
                        .exitCode())
                .isEqualTo(2);
        assertThat(check("--key", key(), file("proof", proof()), file("none", "{\"title\":\"Gone\"}"))
                        .output())
                .startsWith("Wrong: the leaf is that of keeper");
        assertThat(check("--key", key(), file("proof", proof()), file("none", "{\"key\":\"keeper\"}"))
                        .output())
                .startsWith("This is not what the portal answers");
        assertThat(check(file("proof", proof())).exitCode()).as("without a key").isEqualTo(2);
    }

    @Test
    void aWitnessSeesALogGrowAndNoticesOneThatWasRewrittenOrCutOff() throws Exception {
        try (var honest = Schema.onH2();
                var rewritten = Schema.onH2();
                var shorter = Schema.onH2()) {
            honest.inTransaction(entityManager -> TransparencyLogFixture.append(entityManager, 0, 290));
            rewritten.inTransaction(entityManager -> TransparencyLogFixture.append(entityManager, 0, 100));
            rewritten.inTransaction(entityManager -> TransparencyLogFixture.append(entityManager, 500, 900));
            shorter.inTransaction(entityManager -> TransparencyLogFixture.append(entityManager, 0, 280));
            var kept = folder.resolve("witness").toString();
            SHOWN.set(honest);
            assertThat(witness(kept).output()).contains("First visit: 290 leaves.");
            assertThat(witness(kept).output()).contains("the log of 290 leaves begins with the 290");
            honest.inTransaction(entityManager -> TransparencyLogFixture.append(entityManager, 290, 700));
            var grown = witness(kept);
            assertThat(grown.output()).contains("Right: the log of 700 leaves begins with the 290");
            assertThat(grown.exitCode()).isZero();
            var before = Files.readString(Path.of(kept));

            SHOWN.set(shorter);
            assertWrong(witness(kept), "leaves were taken away");
            rewritten.inTransaction(entityManager -> TransparencyLogFixture.append(entityManager, 900, 1200));
            SHOWN.set(rewritten);
            assertWrong(witness(kept), "the history was rewritten: the first 700 leaves");
            assertThat(Path.of(kept)).as("what is known stays").hasContent(before);
        } finally {
            SHOWN.set(schema);
        }
    }

    private static ProgramResult witness(String kept) throws Exception {
        return check("--witness", kept, address());
    }

    private static void assertWrong(ProgramResult result, String what) {
        assertThat(result.output()).startsWith("Wrong: ").contains(what);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var content = path.startsWith("/log")
                ? SHOWN.get().inTransaction(entityManager -> logFile(entityManager, path.substring("/log".length())))
                : Optional.of((path.endsWith("/proof") ? proof() : posting()).getBytes(StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(content.isPresent() ? 200 : 404, content.isPresent() ? 0 : -1);
        if (content.isPresent()) {
            exchange.getResponseBody().write(content.get());
        }
        exchange.close();
    }

    private static Optional<byte[]> logFile(EntityManager entityManager, String path) {
        return TransparencyLogFixture.files(entityManager, CHECKPOINTS)
                .read(path)
                .map(file -> file.content());
    }

    private static String proof() {
        return schema.inTransaction(entityManager -> {
            var mapper = new PublicationProofMapper();
            mapper.transparencyLog = TransparencyLogFixture.on(entityManager);
            mapper.checkpoints = CHECKPOINTS;
            return new JsonbResolver().write(mapper.of(publication));
        });
    }

    private static String tlogProof() {
        return schema.inTransaction(entityManager ->
                new String(logFile(entityManager, "/proof/128.tlog-proof").orElseThrow(), StandardCharsets.UTF_8));
    }

    private static String posting() {
        var mapper = new PublicPostingMapper();
        mapper.baseUrl = "https://jobs.example.org";
        mapper.markdownRenderer = new MarkdownRenderer();
        mapper.applyAddress = new ApplyAddress() {
            @Override
            public Optional<String> of(Publication shown) {
                return Optional.of(shown.getFacts().getApplyUrl());
            }
        };
        mapper.time = new RequestTime() {
            @Override
            public Instant instant() {
                return EditionFixture.NOON;
            }
        };
        return new JsonbResolver().write(mapper.posting(publication));
    }

    private static String leaf(String proof) {
        var extra = proof.lines().toList().get(1).substring("extra ".length());
        return new String(Base64.getDecoder().decode(extra), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String key() {
        return CHECKPOINTS.verifierKeys().get(0);
    }

    private static String address() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort();
    }

    private static String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static ProgramResult checkFiles(String proof, String posting) throws Exception {
        return check("--key", key(), file("changed-proof", proof), file("changed-posting", posting));
    }

    private static ProgramResult check(String... arguments) throws Exception {
        return run(List.of("-cp", folder.toString(), "VerifyPublication"), arguments);
    }

    private static ProgramResult run(List<String> program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(program);
        command.add("--en");
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(Patience.LONGEST.toMinutes(), TimeUnit.MINUTES))
                .isTrue();
        return new ProgramResult(process.exitValue(), said.replaceAll("Picked up .*\n", ""));
    }
}
