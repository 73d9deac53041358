package ca.tandem.translation.text;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.translation.text.WordDifference.Kind;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void aWordThatWasReplacedShowsOldAndNew() {
        assertThat(WordDifference.between("Apply by Friday.", "Apply by Monday."))
                .containsExactly(
                        new WordDifference(Kind.EQUAL, "Apply by "),
                        new WordDifference(Kind.REMOVED, "Friday"),
                        new WordDifference(Kind.ADDED, "Monday"),
                        new WordDifference(Kind.EQUAL, "."));
    }

    @Test
    void aPhraseThatWasReplacedIsOneChange() {
        assertThat(WordDifference.between("We hire two senior developers now", "We hire three junior developers now"))
                .containsExactly(
                        new WordDifference(Kind.EQUAL, "We hire "),
                        new WordDifference(Kind.REMOVED, "two senior"),
                        new WordDifference(Kind.ADDED, "three junior"),
                        new WordDifference(Kind.EQUAL, " developers now"));
    }

    @Test
    void theRunsTogetherAreBothTexts() {
        var old = "See [the guide](/en/guide/), then  apply\u00a0: it is *quick*.";
        var now = "Read [a guide](/en/guide/2), then apply: it was *quick*, really.";
        var runs = WordDifference.between(old, now);

        assertThat(runs.stream()
                        .filter(run -> run.kind() != Kind.ADDED)
                        .map(WordDifference::text)
                        .collect(Collectors.joining()))
                .isEqualTo(old);
        assertThat(runs.stream()
                        .filter(run -> run.kind() != Kind.REMOVED)
                        .map(WordDifference::text)
                        .collect(Collectors.joining()))
                .isEqualTo(now);
    }
}
