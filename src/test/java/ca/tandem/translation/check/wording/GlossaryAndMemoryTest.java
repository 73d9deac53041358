package ca.tandem.translation.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.check.CheckFixture;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.TermFinding;
import ca.tandem.translation.memory.TranslationMemory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlossaryAndMemoryTest {

    @Test
    void missingAndForbiddenTermsAreShownWhereTheyBelong() {
        var check = new GlossaryCheck(glossary(
                new TermFinding(TermFinding.TermFindingKind.MISSING, 4, 11, "manager", List.of("gestionnaire"), null),
                new TermFinding(
                        TermFinding.TermFindingKind.FORBIDDEN,
                        3,
                        10,
                        "manager",
                        List.of("gestionnaire"),
                        "gestionnaire")));

        assertThat(CheckFixture.codes(check, "The manager", "Le manager"))
                .containsExactly("glossary.missing", "glossary.forbidden");
        assertThat(CheckFixture.mend(check, "The manager", "Le manager")).isEqualTo("=>?");
    }

    @Test
    void whatTheMemoryKnowsOtherwiseIsShownWithWhatItKnows() {
        var check = new MemoryCheck(memory(Map.of("About us", List.of("À propos de nous", "Qui nous sommes"))));

        assertThat(CheckFixture.codes(check, "About us", "Notre équipe")).containsExactly("inconsistent.memory");
        assertThat(CheckFixture.mend(check, "About us", "Notre équipe")).isEqualTo("Notre équipe=>À propos de nous");
        assertThat(CheckFixture.codes(check, "About us", "qui  nous sommes.")).isEmpty();
        assertThat(CheckFixture.codes(check, "About you", "Notre équipe")).isEmpty();
    }

    @Test
    void withoutGlossaryAndMemoryNothingIsSaid() {
        var pair = RealPostings.pairs().values().iterator().next();

        assertThat(new GlossaryCheck().findings(CheckedEdition.of(pair, Language.EN)))
                .isEmpty();
        assertThat(new MemoryCheck().findings(CheckedEdition.of(pair, Language.EN)))
                .isEmpty();
    }

    private static Glossary glossary(TermFinding... findings) {
        return new Glossary() {
            @Override
            public List<TermFinding> check(String source, String target, Language from) {
                return List.of(findings);
            }
        };
    }

    private static TranslationMemory memory(Map<String, List<String>> known) {
        return new TranslationMemory() {
            @Override
            public Map<String, List<String>> translations(Collection<String> texts, Language from) {
                return known;
            }
        };
    }
}
