package ca.tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.FactsRules;
import ca.tandem.workflow.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void thereAreSamplesInEveryState() {
        assertThat(Samples.all()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(Samples.all())
                .extracting(Sample::state)
                .contains(
                        State.DRAFT,
                        State.TRANSLATION,
                        State.APPROVAL,
                        State.SCHEDULED,
                        State.PUBLISHED,
                        State.ARCHIVED,
                        State.DISCARDED);
        // whose amendment was published in the place of the edition before it
        assertThat(Samples.all()).anyMatch(sample -> sample.amendment() != null);
    }

    @Test
    void everySampleHasFactsThatCanBeKeptAndASourceTextThatIsComplete() {
        assertThat(Samples.all()).allSatisfy(sample -> {
            assertThat(FactsRules.refusals(sample.facts(TODAY))).isEmpty();
            assertThat(sample.sourceText().isComplete()).isTrue();
        });
    }

    @Test
    void aSampleBeyondTranslationIsWrittenInBothLanguages() {
        assertThat(Samples.all())
                .filteredOn(sample -> sample.state() != State.DRAFT && sample.state() != State.TRANSLATION)
                .allSatisfy(
                        sample -> assertThat(sample.targetText().isComplete()).isTrue());
    }

    @Test
    void aRevisionChangesTheSourceText() {
        assertThat(Samples.all())
                .filteredOn(sample -> sample.revision() != null)
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(sample.revision().applyTo(sample.sourceText()))
                        .isNotEqualTo(sample.sourceText()));
    }
}
