package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.LanguageToolServer;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.glossary.GlossaryFixture;
import ca.tandem.translation.proofreading.ProofreaderFixture;
import ca.tandem.translation.proofreading.ProofreadingStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that real postings are not flooded with findings of the real engine, and prints how many there are and how long they take. */
@Tag("slow")
class LanguageToolPairsIT {

    /** Findings of a posting in both languages that people still look at, in the one in the middle. */
    private static final int USUAL = 6;

    @Test
    void aRealPostingHasFewFindingsOfLanguage() {
        var languageFindings = new LanguageFindings();
        languageFindings.proofreader = ProofreaderFixture.patient(LanguageToolServer.address());
        languageFindings.dictionary = ProofreaderFixture.dictionary(List.of());
        languageFindings.glossary = GlossaryFixture.of();
        var counts = new ArrayList<Integer>();
        var byRule = new TreeMap<String, Integer>();
        var began = System.nanoTime();
        RealPostings.pairs().forEach((key, pair) -> {
            var edition = CheckedEdition.of(pair, Language.EN);
            assertThat(languageFindings.proofread(key, edition::allUnitTexts)).isEqualTo(ProofreadingStatus.DONE);
            var found = languageFindings.of(key, null);
            counts.add(found.size());
            found.forEach(finding ->
                    byRule.merge(finding.language() + " " + finding.arguments().get(3), 1, Integer::sum));
        });
        var seconds = (System.nanoTime() - began) / 1e9 / counts.size();
        counts.sort(null);
        var most = new ArrayList<>(byRule.entrySet());
        most.sort((one, other) -> other.getValue() - one.getValue());
        System.out.printf(
                "LanguageTool on %d postings: median %d findings, most %d; %.1f s for a posting; by rule: %s%n",
                counts.size(), counts.get(counts.size() / 2), counts.get(counts.size() - 1), seconds, most);

        assertThat(counts.get(counts.size() / 2)).isLessThanOrEqualTo(USUAL);
    }
}
