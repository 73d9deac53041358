package ca.tandem.costs;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;

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

    /** Tries each form once. */
    @Property(tries = 200, seed = "2026", shrinking = ShrinkingMode.OFF)
    void whatOnceHungACoreGrowsWithItsSize(@ForAll("known") TextGenerator generator) {
        assertBounded(generator);
    }

    @Property(tries = 12, seed = "2027", shrinking = ShrinkingMode.OFF)
    void whateverIsRepeatedGrowsWithItsSize(@ForAll("generated") TextGenerator generator) {
        assertBounded(generator);
    }

    @BeforeContainer
    static void warm() {
        TextGenerator.hanging()
                .forEach(generator -> TextCosts.runAll(generator.ofSize().apply(300)));
    }

    @Provide
    Arbitrary<TextGenerator> known() {
        return Arbitraries.of(TextGenerator.hanging());
    }

    @Provide
    Arbitrary<TextGenerator> generated() {
        var atoms = Arbitraries.of(
                "a", "The ", "é", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "]", "](", ")", "(", "![", "<", ">",
                "<a", "</a>", "<!--", "-->", "&", "&amp;", "#", "# ", "- ", "1. ", "> ", "|", "|-|", "\\", "1", " 000",
                ",", ".", "$", "%", ":", ";", "!", "«", "»", "“", "”", "\"", "'", "\u00a0", "@", "http://", "www.",
                "{{", "}}", "{%", "X", "-", "/", "·");
        return Combinators.combine(
                        atoms, atoms.list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("", all)), atoms)
                .as(TextGenerator::of);
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
