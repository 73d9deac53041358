package ca.tandem.publication.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.CpuTime;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.text.WordDifference.DifferenceKind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the comparison of two sources word by word. */
class SourceComparisonTest {

    private static final int LONGEST_BODY = 500_000;

    @Test
    void wordsAreMarkedNotLinesAndAPhraseIsOneChange() {
        assertThat(SourceComparison.of(
                        "Keep the light burning.\nWrite the log.\n", "Keep the great lamp burning.\nWrite the log.\n"))
                .containsExactly(
                        new WordDifference(DifferenceKind.EQUAL, "Keep the "),
                        new WordDifference(DifferenceKind.REMOVED, "light"),
                        new WordDifference(DifferenceKind.ADDED, "great lamp"),
                        new WordDifference(DifferenceKind.EQUAL, " burning.\nWrite the log.\n"));
    }

    @Test
    void whatIsQuiteAnotherSentenceIsShownWhole() {
        assertThat(SourceComparison.of("The harbour closes at night.\n", "You will ring a bell, the big one.\n"))
                .extracting(WordDifference::kind)
                .containsExactly(DifferenceKind.REMOVED, DifferenceKind.ADDED);
    }

    @Test
    void emptyTextsAreCompared() {
        assertThat(SourceComparison.of("", "")).isEmpty();
        assertThat(SourceComparison.of("", "a b")).containsExactly(new WordDifference(DifferenceKind.ADDED, "a b"));
        assertThat(SourceComparison.of("a b", "")).containsExactly(new WordDifference(DifferenceKind.REMOVED, "a b"));
        assertThat(SourceComparison.of("a\n", "a\n")).containsExactly(new WordDifference(DifferenceKind.EQUAL, "a\n"));
    }

    static Stream<Arguments> histories() {
        return RealPostings.histories().stream()
                .flatMap(posting -> Stream.of(Language.values()).map(language -> Arguments.of(posting, language)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void everyVersionOfARealHistoryComesOutOfTheOneBeforeExactly(String posting, Language language) {
        var versions = RealPostings.history(posting, language);
        for (var number = 1; number < versions.size(); number++) {
            assertExact(versions.get(number - 1).body(), versions.get(number).body());
            assertExact(versions.get(number).body(), versions.get(0).body());
            assertExact(versions.get(number - 1).title(), versions.get(number).title());
            assertExact(
                    versions.get(number - 1).description(), versions.get(number).description());
        }
    }

    @Test
    void randomTextsComeOutExactly() {
        var random = new Random(4);
        for (var round = 0; round < 2_000; round++) {
            assertExact(random(random), random(random));
        }
    }

    static Stream<Arguments> hugePairs() {
        var random = new Random(5);
        return Stream.of(
                Arguments.of("other words", huge(i -> "a" + i + " "), huge(i -> "b" + i + " ")),
                Arguments.of("the same few words", huge(i -> words(random)), huge(i -> words(random))),
                Arguments.of("empty lines", huge(i -> "\n"), huge(i -> i % 2 == 0 ? "x\n" : "\n")),
                Arguments.of(
                        "every second line", huge(i -> "line " + i + "\n"), huge(i -> "line " + (i + i % 2) + "\n")),
                Arguments.of("turned round", huge(i -> "w" + i + "\n"), huge(i -> "w" + (60_000 - i) + "\n")),
                Arguments.of("one character", "a".repeat(LONGEST_BODY), "b".repeat(LONGEST_BODY)),
                Arguments.of("marks", "*".repeat(LONGEST_BODY), "-*".repeat(LONGEST_BODY / 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hugePairs")
    void theLongestBodiesTakeABoundedTime(String name, String old, String now) {
        assertThat(CpuTime.of(() -> assertExact(old, now))).as(name).isLessThan(Duration.ofSeconds(8));
        assertThat(CpuTime.of(() -> assertExact(old, now + old.charAt(0))))
                .as(name)
                .isLessThan(Duration.ofSeconds(8));
    }

    private static void assertExact(String old, String now) {
        var runs = SourceComparison.of(old, now);
        assertThat(without(runs, DifferenceKind.ADDED).equals(old)).isTrue();
        assertThat(without(runs, DifferenceKind.REMOVED).equals(now)).isTrue();
        for (var i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i).kind()).isNotEqualTo(runs.get(i - 1).kind());
        }
    }

    private static String without(List<WordDifference> runs, DifferenceKind differenceKind) {
        return runs.stream()
                .filter(run -> run.kind() != differenceKind)
                .map(WordDifference::text)
                .collect(Collectors.joining());
    }

    private static String random(Random random) {
        var words = List.of("a", "b", "c", " ", " ", "\n", ".", "é", "\u00a0", "😀");
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining());
    }

    private static String words(Random random) {
        return List.of("one ", "two ", "three ", "four\n").get(random.nextInt(4));
    }

    private static String huge(IntFunction<String> piece) {
        var text = new StringBuilder();
        for (var i = 0; text.length() < LONGEST_BODY; i++) {
            text.append(piece.apply(i));
        }
        return text.substring(0, LONGEST_BODY);
    }
}
