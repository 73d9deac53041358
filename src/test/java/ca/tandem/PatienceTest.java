package ca.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that no test waits for a clock or expects a speed: tests wait for a condition, by {@link ca.tandem.testing.Patience}. */
class PatienceTest {

    /** The helper, and this rule. */
    private static final List<String> MAY = List.of("Patience.java", "PatienceTest.java");

    /** The end of the names of classes behind bench, which are no tests: they measure. */
    private static final String BENCH = "Bench.java";

    /** The classes behind bench/faults, which are no tests: they last as long as they say, and measure. */
    private static final String MEASURED = "faults";

    /** Sleeping, waits with a limit of their own, and starts of servers whose limits are seconds unless they are told. */
    private static final Pattern IMPATIENT =
            Pattern.compile("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|parkNanos|parkUntil"
                    + "|waitForTimeout|setTimeout\\((?!Patience)|setDefault\\w*Timeout\\((?!Patience)"
                    + "|(?:waitFor|awaitTermination|await|get|join|poll|tryAcquire|orTimeout|completeOnTimeout)\\([^()\\n]*\\d[^()\\n]*,\\s*(?:TimeUnit|SECONDS|MILLISECONDS|MINUTES)"
                    + "|(?:waitFor|awaitTermination|orTimeout)\\(\\s*(?!Patience)[^)\\s]"
                    + "|\\.(?:connectTimeout|timeout)\\((?!Patience)|EmbeddedPostgres\\.builder\\(\\)(?!\\s*\\.setPGStartupWait)|new GreenMail\\((?!setup)"
                    + "|@Timeout|assertTimeout|nanoTime\\(\\)\\s*-");

    @Test
    void testsWaitForWhatTheyMeanAndForNoClock() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !MAY.contains(file.getFileName().toString()))
                            .filter(file -> !file.getFileName().toString().endsWith(BENCH))
                            .filter(file -> !file.getParent().endsWith(MEASURED))
                            .flatMap(PatienceTest::impatient))
                    .as("use Patience.until, or say what the test waits for in another way")
                    .isEmpty();
        }
    }

    @Test
    void theRuleKnowsEachWayToBeImpatient() {
        assertThat(Stream.of(
                        "Thread.sleep(100)",
                        "TimeUnit.SECONDS.sleep(1)",
                        "LockSupport.parkNanos(5)",
                        "page.waitForTimeout(400)",
                        "new HasTextOptions().setTimeout(20_000)",
                        "page.setDefaultTimeout(30_000)",
                        "process.waitFor(1, TimeUnit.MINUTES)",
                        "future.get(30, TimeUnit.SECONDS)",
                        "latch.await(5, TimeUnit.SECONDS)",
                        "request.timeout(Duration.ofSeconds(3))",
                        "EmbeddedPostgres.builder().start()",
                        "new GreenMail(new ServerSetup(0, host, SMTP))",
                        "var took = System.nanoTime() - start"))
                .allMatch(line -> IMPATIENT.matcher(line).find());
    }

    private static Stream<String> impatient(Path file) {
        try {
            var text = Files.readString(file);
            return IMPATIENT
                    .matcher(text)
                    .results()
                    .map(found -> file + ":"
                            + text.substring(0, found.start()).lines().count() + " " + found.group())
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
