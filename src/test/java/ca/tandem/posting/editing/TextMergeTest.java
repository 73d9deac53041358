package ca.tandem.posting.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that two texts made from one are merged line by line, and that no line is lost. */
class TextMergeTest {

    /** Texts whose lines are written as letters, with a bar between them. */
    @ParameterizedTest
    @CsvSource({
        "a|b|c, a|b|c, a|b|c, a|b|c",
        "a|b|c, a|X|c, a|b|c, a|X|c",
        "a|b|c, a|b|c, a|b|Y, a|b|Y",
        "a|b|c, X|b|c, a|b|Y, X|b|Y",
        "a|b|c, a|c, a|b|c, a|c",
        "a|b|c, a|c, a|b|c|d, a|c|d",
        "a|b|c, n|a|b|c, a|b|c|m, n|a|b|c|m",
        "a|b|c, a|X|c, a|X|c, a|X|c",
        "a|b|c|d, a|X|c|d, a|b|c|d|Y, a|X|c|d|Y",
    })
    void whatOnlyOneChangedIsTaken(String before, String mine, String theirs, String expected) {
        var joined = TextMerge.of(lines(before), lines(mine), lines(theirs));

        assertThat(joined.text()).isEqualTo(lines(expected));
        assertThat(joined.clean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // Paragraphs would run together: a line is left free between them.
        "a|b|c, a|X|c, a|Y|c, a|X||Y|c",
        "a, X, Y, X||Y",
        "a|b|c, a|b|X|c, a|b|Y|c, a|b|X||Y|c",
        // Items of a list stand below each other.
        "- a|- b, - X|- b, - Y|- b, - X|- Y|- b",
        // A line that one person deleted and the other changed stays.
        "a|b|c, a|c, a|Y|c, a|Y|c",
        "a|b|c, a|X|c, a|c, a|X|c",
    })
    void whatBothChangedStandsBelowEachOther(String before, String mine, String theirs, String expected) {
        var joined = TextMerge.of(lines(before), lines(mine), lines(theirs));

        assertThat(joined.text()).isEqualTo(lines(expected));
        assertThat(joined.clean()).isFalse();
    }

    @Test
    void anEmptyTextTakesBoth() {
        assertThat(TextMerge.of("", "mine", "theirs").text()).isEqualTo("mine\n\ntheirs");
        assertThat(TextMerge.of("", "mine", "").text()).isEqualTo("mine");
        assertThat(TextMerge.of("", "", "").text()).isEmpty();
    }

    @Test
    void noLineThatAnybodyWroteIsLostWhateverTheyDid() {
        var random = new Random(20261122);
        for (var round = 0; round < 3_000; round++) {
            var before = someLines(random, random.nextInt(12));
            var mine = changed(before, random, "m" + round + "-");
            var theirs = changed(before, random, "t" + round + "-");

            var joined = TextMerge.of(text(before), text(mine), text(theirs));

            var result = List.of(joined.text().split("\n", -1));
            assertThat(result)
                    .as("%s, %s, %s", before, mine, theirs)
                    .containsAll(written(mine))
                    .containsAll(written(theirs));
            assertThat(TextMerge.of(text(before), text(theirs), text(mine)).clean())
                    .isEqualTo(joined.clean());
        }
    }

    @Test
    void whoeverChangedNothingGetsExactlyTheOther() {
        var random = new Random(4);
        for (var round = 0; round < 500; round++) {
            var before = someLines(random, random.nextInt(12));
            var changed = changed(before, random, "x" + round + "-");

            assertThat(TextMerge.of(text(before), text(changed), text(before)))
                    .isEqualTo(new TextMerge(text(changed), true));
            assertThat(TextMerge.of(text(before), text(before), text(changed)))
                    .isEqualTo(new TextMerge(text(changed), true));
            assertThat(TextMerge.of(text(before), text(changed), text(changed)))
                    .isEqualTo(new TextMerge(text(changed), true));
        }
    }

    private static List<String> someLines(Random random, int count) {
        return Stream.generate(() -> String.valueOf((char) ('a' + random.nextInt(6))))
                .limit(count)
                .toList();
    }

    /** Removes, changes and adds lines; new lines are numbered, so that each is unique. */
    private static List<String> changed(List<String> before, Random random, String name) {
        var lines = new ArrayList<String>();
        for (var line : before) {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> lines.add(name + lines.size());
                case 2 -> {
                    lines.add(line);
                    lines.add(name + lines.size());
                }
                default -> lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> written(List<String> lines) {
        return lines.stream().filter(line -> line.length() > 1).toList();
    }

    private static String text(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static String lines(String shorthand) {
        return shorthand.replace('|', '\n');
    }
}
