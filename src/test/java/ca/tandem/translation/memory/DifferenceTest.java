package ca.tandem.translation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.translation.memory.Difference.Kind;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void aWordThatWasReplacedShowsOldAndNew() {
        assertThat(Difference.between("Apply by Friday.", "Apply by Monday."))
                .containsExactly(
                        new Difference(Kind.EQUAL, "Apply by "),
                        new Difference(Kind.REMOVED, "Friday"),
                        new Difference(Kind.ADDED, "Monday"),
                        new Difference(Kind.EQUAL, "."));
    }

    @Test
    void aPhraseThatWasReplacedIsOneChange() {
        assertThat(Difference.between("We hire two senior developers now", "We hire three junior developers now"))
                .containsExactly(
                        new Difference(Kind.EQUAL, "We hire "),
                        new Difference(Kind.REMOVED, "two senior"),
                        new Difference(Kind.ADDED, "three junior"),
                        new Difference(Kind.EQUAL, " developers now"));
    }

    @Test
    void theRunsTogetherAreBothTexts() {
        var old = "See [the guide](/en/guide/), then  apply\u00a0: it is *quick*.";
        var now = "Read [a guide](/en/guide/2), then apply: it was *quick*, really.";
        var runs = Difference.between(old, now);

        assertThat(runs.stream()
                        .filter(run -> run.kind() != Kind.ADDED)
                        .map(Difference::text)
                        .collect(Collectors.joining()))
                .isEqualTo(old);
        assertThat(runs.stream()
                        .filter(run -> run.kind() != Kind.REMOVED)
                        .map(Difference::text)
                        .collect(Collectors.joining()))
                .isEqualTo(now);
    }
}
