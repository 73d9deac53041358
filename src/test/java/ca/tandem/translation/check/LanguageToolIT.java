package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.LanguageToolServer;
import ca.tandem.translation.glossary.GlossaryFixture;
import ca.tandem.translation.proofreading.ProofreaderFixture;
import ca.tandem.translation.proofreading.ProofreadingStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests findings of spelling and grammar against the real engine. */
class LanguageToolIT {

    private final LanguageFindings languageFindings = new LanguageFindings();

    LanguageToolIT() {
        languageFindings.proofreader = ProofreaderFixture.patient(LanguageToolServer.address());
        languageFindings.dictionary = ProofreaderFixture.dictionary(List.of("Wikidata"));
        languageFindings.glossary = GlossaryFixture.of("GCcollab", "Conseil du Trésor");
    }

    private List<Finding> findings(String english, String french, Facts facts) {
        var edition = CheckedEdition.of(
                new Bilingual<>(
                        new PostingText("Developer", "A posting", english),
                        new PostingText("Développement", "Une offre", french)),
                Language.EN);
        assertThat(languageFindings.proofread(english + french, edition::allUnitTexts))
                .isEqualTo(ProofreadingStatus.DONE);
        return languageFindings.of(english + french, facts);
    }

    private static List<String> shown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.arguments().get(0) + " => "
                        + finding.spot().mend())
                .toList();
    }

    @Test
    void aMistakeIsFoundAtItsPlaceBetweenMarkup() {
        var french = "Vous **travaillerez** avec [notre équipe](https://example.ca/x) pour l’*acceuil*.";
        var found = findings("Write to us: you *recieve* an answer.", french, null);

        assertThat(shown(found))
                .containsExactlyInAnyOrder(
                        "language.spelling recieve => receive", "language.spelling acceuil => accueil");
        var inFrench = found.stream()
                .filter(finding -> finding.language() == Language.FR)
                .findFirst()
                .orElseThrow();
        assertThat(french.substring(inFrench.spot().start(), inFrench.spot().end()))
                .isEqualTo("acceuil");
        assertThat(inFrench.isError()).isFalse();
        assertThat(inFrench.place()).isEqualTo("body");
        assertThat(inFrench.explanation()).isNotBlank();
        assertThat(inFrench.arguments().get(3)).isEqualTo("FR_SPELLING_RULE");
    }

    @Test
    void grammarIsFoundInBothLanguages() {
        var found = findings("You has experience with data.", "Nous cherchons une développeur. Dites nous tout.", null);

        assertThat(found).extracting(Finding::code).containsOnly("language.grammar");
        assertThat(found).extracting(Finding::language).contains(Language.EN, Language.FR);
    }

    @Test
    void codeAddressesEntitiesAndCanadianTypographyAreNoMistakes() {
        assertThat(findings(
                        "Use `xqzt --wrng`, write to jdoe@example.ca or see https://example.ca/wrngg and colour the cheque.",
                        "Utilisez `xqzt --wrng`; écrivez à jdoe@example.ca ou consultez https://example.ca/wrngg. Prêt\u00b7e? Le salaire : 85&nbsp;000 $!",
                        null))
                .isEmpty();
    }

    @Test
    void listsRepeatWords() {
        assertThat(findings(
                        "- You write code;\n- You test code;\n- You read code.",
                        "- vous écrivez du code;\n- vous testez du code;\n- vous lisez du code.",
                        null))
                .isEmpty();
    }

    @Test
    void wordsOfTheDictionaryAndNamesAreNoMistakes() {
        var facts = new Facts();
        facts.setTeamEn("Zorglub Labs");
        facts.setTeamFr("Labos Zorglub");

        assertThat(shown(findings("Zorglub uses Wikidata, GCcollab and Xyzzyb.", "Un texte.", facts)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("language.spelling Xyzzyb");
    }
}
