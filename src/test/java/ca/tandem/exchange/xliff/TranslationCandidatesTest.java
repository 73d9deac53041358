package ca.tandem.exchange.xliff;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.translation.machine.MachineEngine;
import ca.tandem.translation.machine.MachineSuggestion;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.unit.Suggestion;
import org.junit.jupiter.api.Test;

/** Tests how suggestions stand in an XLIFF file. */
class TranslationCandidatesTest {

    @Test
    void aMachinesSuggestionSaysThatItIsOne() {
        var machine = new MachineSuggestion(MachineEngine.AZURE, "Sonnez *les* cloches.", true);

        var candidate = TranslationCandidates.candidate(
                new Suggestion(machine), "Ring *the* bells.", BlockKind.PARAGRAPH, "s1", 1);

        assertThat(candidate.getType()).isEqualTo("mt");
        assertThat(candidate.getOrigin()).isEqualTo("azure");
        assertThat(candidate.getSimilarity()).as("of which nothing is known").isNull();
        assertThat(candidate.getSource().getPlainText()).isEqualTo("Ring the bells.");
        assertThat(candidate.getTarget().getPlainText()).isEqualTo("Sonnez les cloches.");
    }
}
