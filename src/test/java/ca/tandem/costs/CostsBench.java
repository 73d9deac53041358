package ca.tandem.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.tandem.common.BoundedJson;
import ca.tandem.exchange.hugo.HugoArchiveCosts;
import ca.tandem.exchange.xliff.XliffCosts;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.glossary.GlossaryFile;
import ca.tandem.workflow.RefusedException;
import jakarta.json.JsonException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measures the processor time of texts that were made to cost much, as the best of five runs. Not a test: {@code bench/run
 * costs} starts it, and it fails where a limit is missed.
 */
public final class CostsBench {

    private static final int KB = 1_000;
    private static final int BEST_OF = 5;

    /** Milliseconds below which a duration says nothing of its growth. */
    private static final double FLOOR = 100;

    /** The most that the time may grow by when the size doubles. */
    private static final double MOST_GROWTH = 3;

    private static final double MOST_OF_80_KB = 1_000;
    private static final double MOST_OF_THE_LARGEST = 5_000;

    private boolean missed;

    private CostsBench() {}

    public static void main(String[] arguments) {
        var bench = new CostsBench();
        for (var i = 0; i < 3; i++) {
            TextGenerator.known()
                    .forEach(generator -> TextCosts.runAll(generator.ofSize().apply(300)));
        }
        bench.named();
        var wanted = System.getProperty("bench.form", "");
        var forms = TextGenerator.known().stream()
                .filter(generator -> generator.name().contains(wanted))
                .toList();
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("No form's name contains " + wanted);
        }
        forms.forEach(bench::grow);
        if (bench.missed) {
            throw new IllegalStateException("At least one limit was missed");
        }
    }

    /** Measures texts and files that once occupied a core, in milliseconds of the first run. */
    private void named() {
        try (var xliff = new XliffCosts()) {
            var all = new LinkedHashMap<String, Runnable>(texts());
            all.put("ZIP: a title of 60,000 blanks", HugoArchiveCosts.archive("title: a" + " ".repeat(60_000) + "b"));
            all.put("ZIP: a list that nests 30,000 times", HugoArchiveCosts.archive("title: " + "[".repeat(30_000)));
            var lines = "en,fr\n" + "job poster,affiche d’emploi\n".repeat(100_000);
            all.put("100,000 equal lines of glossary", () -> GlossaryFile.read(lines.getBytes(UTF_8)));
            all.put("XLIFF: a target of 1 MB", xliff.target(1_000_000));
            all.put("JSON: 500,000 brackets", () -> json("[".repeat(500_000)));
            all.put("JSON: 900,000 digits", () -> json("{\"a\":" + "1".repeat(900_000) + "}"));
            all.forEach((name, work) -> {
                var cost = milliseconds(work);
                say("%-40s %8.0f ms", name, cost);
                limit(name, cost, MOST_OF_80_KB);
            });
        }
    }

    private static Map<String, Runnable> texts() {
        var all = new LinkedHashMap<String, Runnable>();
        text(all, "# a, 40 KB of blanks, b", "# a" + " ".repeat(40 * KB) + "b");
        text(all, "40 KB of <a", "<a".repeat(20 * KB));
        text(all, "40 KB of [", "[".repeat(40 * KB));
        text(all, "40 KB of [a](", "[a](".repeat(10 * KB));
        text(all, "a table of 6,500 columns", "|a".repeat(6_500) + "|\n" + "|-".repeat(6_500) + "|\n");
        text(all, "a table of 4,300 rows", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(4_300));
        text(all, "13 KB of &", "&".repeat(13 * KB));
        return all;
    }

    private static void text(Map<String, Runnable> all, String name, String words) {
        all.put(name, () -> TextCosts.runAll(words));
        var passage = words.substring(0, Math.min(words.length(), PostingText.LONGEST_PASSAGE - 1));
        all.put(name + ", as far as it is let", () -> TextCosts.runAll(passage));
    }

    private static void json(String json) {
        BoundedJson.reader(json.getBytes(UTF_8)).close();
    }

    private static double milliseconds(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        try {
            work.run();
        } catch (RefusedException | JsonException refused) {
            // The refusal is the expected outcome.
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private void grow(TextGenerator generator) {
        for (var work : TextCosts.values()) {
            var name = work + " " + generator.name();
            var size = PostingText.LONGEST_PASSAGE - 100;
            doubled(name + ", the longest passage", generator, work, size / 4, MOST_OF_80_KB);
            doubled(name + ", 20, 40, 80 KB", generator.inPassages(), work, 20 * KB, MOST_OF_80_KB);
            var largest = work.milliseconds(generator.inPassages().ofSize().apply(PostingText.LONGEST_BODY - 2 * KB));
            say("%-90s %8.0f ms", name + ", the largest body", largest);
            limit(name, largest, MOST_OF_THE_LARGEST);
        }
    }

    /** Measures the three sizes in turn, so that whatever slows the machine down for a while slows down all of them. */
    private void doubled(String name, TextGenerator generator, TextCosts work, int size, double most) {
        var words = IntStream.range(0, 3)
                .mapToObj(i -> generator.ofSize().apply(size << i))
                .toList();
        var costs = words.stream().mapToDouble(work::milliseconds).toArray();
        for (var turn = 1; turn < BEST_OF && Math.max(costs[1], costs[2]) > FLOOR; turn++) {
            for (var i = 0; i < costs.length; i++) {
                costs[i] = Math.min(costs[i], work.milliseconds(words.get(i)));
            }
        }
        say("%-90s %8.0f %8.0f %8.0f ms", name, costs[0], costs[1], costs[2]);
        limit(name, costs[2], most);
        for (var i = 1; i < costs.length; i++) {
            limit(name, costs[i], Math.max(FLOOR, MOST_GROWTH * costs[i - 1]));
        }
    }

    private void limit(String name, double cost, double most) {
        if (cost > most) {
            missed = true;
            say("MISSED: %s took %.0f ms of %.0f", name, cost, most);
        }
    }

    private static void say(String line, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, line, arguments));
    }
}
