package ca.tandem.web.staff.editing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.text.WordDifference.DifferenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that the common text of two long versions is left out, but for the words beside a change. */
class TextDifferencesTest {

    private static final String LONG = "the light of the harbour ".repeat(40).strip();

    @Test
    void onlyTheWordsBesideAChangeStayOfALongPassage() {
        var runs =
                List.of(equal(LONG + " "), added("first"), equal(" " + LONG + " "), added("second"), equal(" " + LONG));

        var shortened = TextDifferences.shortened(runs);

        assertThat(shortened)
                .extracting(WordDifference::kind)
                .containsExactlyElementsOf(
                        runs.stream().map(WordDifference::kind).toList());
        assertThat(shortened.get(0).text())
                .startsWith(" […] ")
                .endsWith("harbour ")
                .hasSizeLessThan(120);
        assertThat(shortened.get(2).text())
                .startsWith(" the light")
                .contains(" […] ")
                .endsWith("harbour ")
                .hasSizeLessThan(220);
        assertThat(shortened.get(4).text())
                .startsWith(" the light")
                .endsWith(" […] ")
                .hasSizeLessThan(120);
    }

    @Test
    void shortPassagesAndTextsWithoutAChangeStayWhole() {
        var few = List.of(equal("A few words "), added("more"));
        assertThat(TextDifferences.shortened(few)).isEqualTo(few);
        var same = List.of(equal(LONG));
        assertThat(TextDifferences.shortened(same)).isEqualTo(same);
    }

    @Test
    void aPassageWithoutASpaceIsLeftOutWhole() {
        var runs = List.of(equal("x".repeat(1000)), added("y"), equal("z".repeat(1000)));

        assertThat(TextDifferences.shortened(runs))
                .extracting(WordDifference::text)
                .containsExactly(" […] ", "y", " […] ");
    }

    private static WordDifference equal(String text) {
        return new WordDifference(DifferenceKind.EQUAL, text);
    }

    private static WordDifference added(String text) {
        return new WordDifference(DifferenceKind.ADDED, text);
    }
}
