package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests how far the values of two texts are compared. */
class ValueMismatchTest {

    private static List<Finding> compare(int parts) {
        var texts = new Bilingual<>(new PostingText("Keeper", "", "Come."), new PostingText("Gardien", "", "Venez."));
        return ValueMismatch.findings(
                        CheckedEdition.of(texts, Language.EN),
                        unit -> Collections.nCopies(parts, unit.language()),
                        part -> "all alike",
                        Language::equals,
                        difference -> Stream.of(Finding.of("number.differs", Language.FR, "body")))
                .toList();
    }

    @Test
    void aComparisonThatIsNotMadeToTheEndSaysSo() {
        assertThat(compare(10)).extracting(Finding::code).containsOnly("number.differs");
        assertThat(compare(10_000)).extracting(Finding::code).endsWith("comparison.unfinished");
    }
}
