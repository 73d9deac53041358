package ca.tandem.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that no text occupies a core for long: twice the size is at most three times the work, so eight times the size at most 27 times.
 * Code that begins again at each character takes 64 times. The work is the thread's own time and the best of several, one part of it
 * against another, so that neither a slow machine nor a busy one counts; how long anything takes is for {@code bench/run costs}.
 */
class CostsTest {

    private static final int ONE_PASSAGE = 10_000;
    private static final int MANY_PASSAGES = 40_000;
    private static final int DOUBLINGS = 3;
    private static final int MOST = 3 * 3 * 3;
    private static final int BEST_OF = 5;

    /** Milliseconds below which a duration says nothing of its growth. */
    private static final double FLOOR = 50;

    private static final int GENERATED = 12;

    private static final List<String> ATOMS = List.of(
            "a", "The ", "é", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "]", "](", ")", "(", "![", "<", ">", "<a",
            "</a>", "<!--", "-->", "&", "&amp;", "#", "# ", "- ", "1. ", "> ", "|", "|-|", "\\", "1", " 000", ",", ".",
            "$", "%", ":", ";", "!", "«", "»", "“", "”", "\"", "'", "\u00a0", "@", "http://", "www.", "{{", "}}", "{%",
            "X", "-", "/", "·");

    @BeforeAll
    static void warm() {
        TextGenerator.hanging()
                .forEach(generator -> TextCosts.runAll(generator.ofSize().apply(300)));
    }

    static List<TextGenerator> hanging() {
        return TextGenerator.hanging();
    }

    @ParameterizedTest
    @MethodSource("hanging")
    void whatOnceHungACoreGrowsWithItsSize(TextGenerator generator) {
        assertBounded(generator);
    }

    /** Provides forms that nobody thought of, the same each time. */
    static Stream<TextGenerator> generated() {
        var random = new Random(2027);
        return IntStream.range(0, GENERATED)
                .mapToObj(i -> TextGenerator.of(
                        atom(random),
                        IntStream.rangeClosed(0, random.nextInt(4))
                                .mapToObj(part -> atom(random))
                                .collect(Collectors.joining()),
                        atom(random)));
    }

    private static String atom(Random random) {
        return ATOMS.get(random.nextInt(ATOMS.size()));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void whateverIsRepeatedGrowsWithItsSize(TextGenerator generator) {
        assertBounded(generator);
    }

    /** Checks a generator's texts as one passage and in passages. */
    private static void assertBounded(TextGenerator generator) {
        for (var work : TextCosts.values()) {
            assertBounded(generator, work, ONE_PASSAGE);
        }
        assertBounded(generator.inPassages(), TextCosts.SAVING_AND_CHECKING, MANY_PASSAGES);
    }

    private static void assertBounded(TextGenerator generator, TextCosts work, int size) {
        var cost = work.milliseconds(generator.ofSize().apply(size));
        if (cost > FLOOR) {
            var small = work.milliseconds(generator.ofSize().apply(size >> DOUBLINGS));
            for (var again = 1; again < BEST_OF && cost > MOST * small; again++) {
                cost = Math.min(cost, work.milliseconds(generator.ofSize().apply(size)));
            }
            assertThat(cost)
                    .as("%s of %s: %d characters after an eighth of them", work, generator.name(), size)
                    .isLessThan(Math.max(FLOOR, MOST * small));
        }
    }
}
