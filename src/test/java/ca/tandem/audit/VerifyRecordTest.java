package ca.tandem.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Patience;
import ca.tandem.testing.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the program that verifies an exported audit log, in a process of its own. One test starts its source, as its users do; the others
 * start what was compiled once, for Java compiles a source anew at each start.
 */
class VerifyRecordTest {

    private static final String SOURCE = "tools/VerifyRecord.java";

    @TempDir
    static Path folder;

    private static Schema schema;
    private static List<String> lines;

    /** The exit code of the program and its output. */
    private record ProgramResult(int exitCode, String output) {}

    @BeforeAll
    static void record() {
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), SOURCE))
                .isZero();
        schema = Schema.onH2();
        var auditLog = new AuditLogFixture(schema);
        for (var i = 1; i < 6; i++) {
            // The first ones are from before sessions were named.
            var session = i < 3 ? null : "session-7";
            auditLog.append(AuditEvent.of("text.written")
                    .by("zoé")
                    .on("keeper", i, "ab".repeat(32))
                    .in(session));
        }
        lines = auditLog.export().lines().toList();
    }

    @AfterAll
    static void close() {
        schema.close();
    }

    @Test
    void aWholeRecordIsFoundWhole() throws Exception {
        assertThat(run(List.of(SOURCE), lines)).satisfies(result -> {
            assertThat(result.exitCode()).isZero();
            assertThat(result.output())
                    .contains("Whole: 6 entries, number 1 to 6.")
                    .contains(hash(lines.get(5)));
        });
        assertThat(check(lines, hash(lines.get(3))).exitCode()).isZero();
    }

    @Test
    void whatWasChangedIsNamed() throws Exception {
        var changed = new ArrayList<>(lines);
        changed.set(2, lines.get(2).replace("zoé", "eve"));
        assertThat(check(changed).output()).contains("Broken at entry 3", "changed");

        changed = new ArrayList<>(lines);
        changed.set(4, lines.get(4).replace("session-7", "session-8"));
        assertThat(check(changed).output()).contains("Broken at entry 5", "changed");

        var shorter = new ArrayList<>(lines);
        shorter.remove(3);
        assertThat(check(shorter)).isEqualTo(new ProgramResult(1, "Broken at entry 4: it is missing.\n"));
        assertThat(check(shorter, "--excerpt").exitCode()).isZero();

        var reordered = new ArrayList<>(lines);
        reordered.add(2, reordered.remove(3));
        assertThat(check(reordered).exitCode()).isEqualTo(1);

        var french = check(shorter, "--fr");
        assertThat(french.output()).isEqualTo("Rompu. Entrée 4\u00a0: elle manque.\n");
    }

    @Test
    void anEndThatWasCutOffIsFoundByWhatWasKnownBefore() throws Exception {
        var cut = lines.subList(0, 4);
        var earlier = Files.write(folder.resolve("earlier.jsonl"), lines.subList(0, 5), StandardCharsets.UTF_8);

        assertThat(check(cut).exitCode()).isZero();
        assertThat(check(cut, hash(lines.get(5))).exitCode()).isEqualTo(1);
        assertThat(check(cut, earlier.toString()).output()).contains("cut off");
        assertThat(check(lines, earlier.toString()).exitCode()).isZero();
    }

    private static String hash(String line) {
        return line.substring(line.length() - 66, line.length() - 2);
    }

    private static ProgramResult check(List<String> record, String... more) throws IOException, InterruptedException {
        return run(List.of("-cp", folder.toString(), "VerifyRecord"), record, more);
    }

    private static ProgramResult run(List<String> program, List<String> record, String... more)
            throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("record.jsonl"), record, StandardCharsets.UTF_8);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(program);
        command.addAll(List.of("--en", file.toString()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(Patience.LONGEST.toMinutes(), TimeUnit.MINUTES))
                .isTrue();
        return new ProgramResult(process.exitValue(), said.replaceAll("Picked up .*\n", ""));
    }
}
