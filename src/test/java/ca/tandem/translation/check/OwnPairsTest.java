package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.translation.check.PairFile.TextPair;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the checks on pairs that were written for them: correct ones and faulty ones, kind by kind. */
class OwnPairsTest {

    /** Maximum share of the correct pairs that may have a warning. */
    private static final double FALSE_WARNINGS = 0.10;

    /** Minimum share of the faulty pairs whose fault must be found. */
    private static final double FOUND = 0.95;

    static List<TextPair> correct() {
        return PairFile.read("correct.txt");
    }

    @ParameterizedTest
    @MethodSource("correct")
    void aCorrectPairHasNoError(TextPair pair) {
        assertThat(Arrays.stream(Language.values())
                        .flatMap(source ->
                                Stream.concat(pair.codes(source).stream(), pair.codesOfAligned(source).stream())))
                .noneMatch(code -> code.startsWith("!"));
    }

    @Test
    void fewCorrectPairsHaveAWarning() {
        var pairs = correct();
        var warned = pairs.stream()
                .filter(pair -> !pair.codes(pair.source()).isEmpty())
                .toList();
        System.out.printf("Correct pairs with a finding: %d of %d%n", warned.size(), pairs.size());
        warned.forEach(pair -> System.out.println("  " + pair.codes(pair.source()) + " " + pair));

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(150);
        assertThat(warned).hasSizeLessThanOrEqualTo((int) (pairs.size() * FALSE_WARNINGS));
    }

    @Test
    void nearlyAllFaultsAreFound() {
        var pairs = PairFile.read("faulty.txt");
        var missed = pairs.stream()
                .filter(pair -> pair.codes(pair.source()).stream()
                        .map(code -> code.replace("!", ""))
                        .noneMatch(pair.finds()::contains))
                .toList();
        System.out.printf("Faults missed: %d of %d%n", missed.size(), pairs.size());
        missed.forEach(pair -> System.out.println("  " + pair.finds() + " " + pair.codes(pair.source()) + " " + pair));

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(60);
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (pairs.size() * (1 - FOUND)));
    }
}
