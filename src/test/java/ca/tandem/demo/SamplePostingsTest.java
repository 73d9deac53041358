package ca.tandem.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.posting.FactsValidator;
import ca.tandem.workflow.State;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SamplePostingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void thereAreSamplesInEveryState() {
        assertThat(SamplePostings.all()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(SamplePostings.all())
                .extracting(SamplePosting::state)
                .contains(
                        State.DRAFT,
                        State.TRANSLATION,
                        State.APPROVAL,
                        State.SCHEDULED,
                        State.PUBLISHED,
                        State.ARCHIVED,
                        State.DISCARDED);
        // whose amendment was published in the place of the edition before it
        assertThat(SamplePostings.all()).anyMatch(samplePosting -> samplePosting.amendment() != null);
    }

    @Test
    void everySampleHasFactsThatCanBeKeptAndASourceTextThatIsComplete() {
        assertThat(SamplePostings.all()).allSatisfy(samplePosting -> {
            assertThat(FactsValidator.refusals(samplePosting.facts(TODAY))).isEmpty();
            assertThat(samplePosting.sourceText().isComplete()).isTrue();
        });
    }

    @Test
    void aSampleBeyondTranslationIsWrittenInBothLanguages() {
        assertThat(SamplePostings.all())
                .filteredOn(samplePosting ->
                        samplePosting.state() != State.DRAFT && samplePosting.state() != State.TRANSLATION)
                .allSatisfy(samplePosting ->
                        assertThat(samplePosting.targetText().isComplete()).isTrue());
    }

    @Test
    void aRevisionChangesTheSourceText() {
        assertThat(SamplePostings.all())
                .filteredOn(samplePosting -> samplePosting.revision() != null)
                .isNotEmpty()
                .allSatisfy(samplePosting -> assertThat(samplePosting.revision().applyTo(samplePosting.sourceText()))
                        .isNotEqualTo(samplePosting.sourceText()));
    }
}
