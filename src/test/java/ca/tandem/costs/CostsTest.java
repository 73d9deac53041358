package ca.tandem.costs;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.Text;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Nobody hangs a core with a text: twice the size is at most three times the work. The time is the thread's own and the best of
 * several, so that what else the machine does counts little.
 */
class CostsTest {

    private static final int LARGE = 80_000;

    /** What takes less than this says nothing of how it grows. */
    private static final double FLOOR = 100;

    /** Of 80 KB, on a machine that takes {@link #USUAL} for prose of that size; on a slower one, or a busy one, so many times more. */
    private static final double MOST = 1_000;

    private static final double MOST_OF_THE_LARGEST = 5_000;
    private static final double USUAL = 250;

    /** {@code -Dcosts.all} takes every form that was thought of: some minutes. */
    private static final boolean ALL = System.getProperty("costs.all") != null;

    private static double slowness = 1;

    /** Each form is tried once. */
    @Property(tries = 200, seed = "2026", shrinking = ShrinkingMode.OFF)
    void whatOnceHungACoreGrowsWithItsSize(@ForAll("known") Shape shape) {
        assertBounded(shape);
    }

    @Property(tries = 20, seed = "2027", shrinking = ShrinkingMode.OFF)
    void whateverIsRepeatedGrowsWithItsSize(@ForAll("generated") Shape shape) {
        assertBounded(shape);
    }

    @BeforeContainer
    static void warm() {
        for (var i = 0; i < 3; i++) {
            Shape.known().forEach(shape -> TextCosts.go(shape.ofSize().apply(300)));
        }
        var prose = Shape.known().stream()
                .filter(shape -> shape.name().equals(Shape.PROSE))
                .findFirst()
                .orElseThrow();
        var usual = TextCosts.SAVING_AND_CHECKING.milliseconds(
                inPassages(prose).ofSize().apply(LARGE), 3);
        slowness = Math.max(1, usual / USUAL);
        System.out.printf("80 KB of prose: %.0f ms%n", usual);
    }

    @Provide
    Arbitrary<Shape> known() {
        return Arbitraries.of(ALL ? Shape.known() : Shape.hanging());
    }

    @Provide
    Arbitrary<Shape> generated() {
        var atoms = Arbitraries.of(
                "a", "The ", "é", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "]", "](", ")", "(", "![", "<", ">",
                "<a", "</a>", "<!--", "-->", "&", "&amp;", "#", "# ", "- ", "1. ", "> ", "|", "|-|", "\\", "1", " 000",
                ",", ".", "$", "%", ":", ";", "!", "«", "»", "“", "”", "\"", "'", "\u00a0", "@", "http://", "www.",
                "{{", "}}", "{%", "X", "-", "/", "·");
        return Combinators.combine(
                        atoms, atoms.list().ofMinSize(1).ofMaxSize(4).map(all -> String.join("", all)), atoms)
                .as(Shape::of);
    }

    /** As one passage, and in passages of a size that is taken. */
    private static void assertBounded(Shape shape) {
        for (var work : TextCosts.values()) {
            assertBounded(shape, work);
            assertBounded(inPassages(shape), work);
        }
        var longest = shape.ofSize().apply(Text.LONGEST_PASSAGE - 100);
        assertThat(TextCosts.SAVING_AND_CHECKING.milliseconds(longest, 1))
                .as("%s: the longest passage", shape.name())
                .isLessThan(slowness * MOST_OF_THE_LARGEST);
    }

    private static void assertBounded(Shape shape, TextCosts work) {
        var cost = work.milliseconds(shape.ofSize().apply(LARGE), 1);
        if (cost > FLOOR) {
            var half = work.milliseconds(shape.ofSize().apply(LARGE / 2), 3);
            for (var again = 1; again < 5 && cost > Math.min(slowness * MOST, 3 * half); again++) {
                cost = Math.min(cost, work.milliseconds(shape.ofSize().apply(LARGE), 1));
            }
            assertThat(cost)
                    .as("%s of %s: 80 KB after 40 KB", work, shape.name())
                    .isLessThan(Math.max(FLOOR, 3 * half));
            assertThat(cost).as("%s of %s: 80 KB", work, shape.name()).isLessThan(slowness * MOST);
        }
    }

    private static Shape inPassages(Shape shape) {
        var passage = Text.LONGEST_PASSAGE / 4;
        return new Shape(shape.name() + " in passages", size -> Stream.generate(
                        () -> shape.ofSize().apply(passage))
                .limit(size / passage)
                .collect(Collectors.joining("\n\n")));
    }
}
