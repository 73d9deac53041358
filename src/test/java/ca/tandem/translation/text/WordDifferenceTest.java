package ca.tandem.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.translation.text.WordDifference.DifferenceKind;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void aWordThatWasReplacedShowsOldAndNew() {
        assertThat(WordDifference.between("Apply by Friday.", "Apply by Monday."))
                .containsExactly(
                        new WordDifference(DifferenceKind.EQUAL, "Apply by "),
                        new WordDifference(DifferenceKind.REMOVED, "Friday"),
                        new WordDifference(DifferenceKind.ADDED, "Monday"),
                        new WordDifference(DifferenceKind.EQUAL, "."));
    }

    @Test
    void aPhraseThatWasReplacedIsOneChange() {
        assertThat(WordDifference.between("We hire two senior developers now", "We hire three junior developers now"))
                .containsExactly(
                        new WordDifference(DifferenceKind.EQUAL, "We hire "),
                        new WordDifference(DifferenceKind.REMOVED, "two senior"),
                        new WordDifference(DifferenceKind.ADDED, "three junior"),
                        new WordDifference(DifferenceKind.EQUAL, " developers now"));
    }

    @Test
    void theRunsTogetherAreBothTexts() {
        var old = "See [the guide](/en/guide/), then  apply\u00a0: it is *quick*.";
        var now = "Read [a guide](/en/guide/2), then apply: it was *quick*, really.";
        var runs = WordDifference.between(old, now);

        assertThat(runs.stream()
                        .filter(run -> run.kind() != DifferenceKind.ADDED)
                        .map(WordDifference::text)
                        .collect(Collectors.joining()))
                .isEqualTo(old);
        assertThat(runs.stream()
                        .filter(run -> run.kind() != DifferenceKind.REMOVED)
                        .map(WordDifference::text)
                        .collect(Collectors.joining()))
                .isEqualTo(now);
    }
}
