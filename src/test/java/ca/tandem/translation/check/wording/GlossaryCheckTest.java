package ca.tandem.translation.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitPair;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.TermFinding;
import ca.tandem.translation.glossary.TermForms;
import ca.tandem.translation.glossary.TermRecognizer;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryCheckTest {

    private static final TermRecognizer TERMS = new TermRecognizer(List.of(
            Concept.of("hiring manager", "gestionnaire d’embauche"),
            new Concept(
                    null,
                    new Bilingual<>(
                            TermForms.of("overtime"),
                            new TermForms("heures supplémentaires", List.of(), List.of("temps supplémentaire"))),
                    null,
                    "")));

    private static List<Finding> findings(BlockKind kind, String en, String fr) {
        var check = new GlossaryCheck(new Glossary() {
            @Override
            public List<TermFinding> check(String source, String target, Language from) {
                return TERMS.check(source, target, from);
            }
        });
        var unit = new UnitPair("7", new Bilingual<>(new Block(kind, 0, en), new Block(kind, 0, fr)));
        return check.findings(new CheckedEdition(
                        Language.EN, new Bilingual<>(PostingText.EMPTY, PostingText.EMPTY), List.of(unit)))
                .toList();
    }

    @Test
    void aMissingTermIsAWarningAtTheEndOfTheTranslation() {
        var french = "Écrivez au patron";

        var finding =
                findings(BlockKind.TITLE, "Write to the hiring manager", french).get(0);

        assertThat(finding.code()).isEqualTo("glossary.missing");
        assertThat(finding.isError()).isFalse();
        assertThat(finding.language()).isEqualTo(Language.FR);
        assertThat(finding.place()).isEqualTo("title");
        assertThat(finding.arguments()).containsExactly("hiring manager", "gestionnaire d’embauche");
        assertThat(finding.spot())
                .isEqualTo(new Finding.FindingLocation("7", french.length(), french.length(), "patron", null));
    }

    @Test
    void aForbiddenTermIsAWarningWhereItStandsAndCanBeMended() {
        var finding = findings(BlockKind.ITEM, "Paid overtime", "Temps supplémentaire payé")
                .get(0);

        assertThat(finding.code()).isEqualTo("glossary.forbidden");
        assertThat(finding.isError()).isFalse();
        assertThat(finding.place()).isEqualTo("body");
        assertThat(finding.spot())
                .isEqualTo(
                        new Finding.FindingLocation("7", 0, 20, "Temps supplémentaire payé", "Heures supplémentaires"));
    }

    @Test
    void rightTermsEmptyUnitsAndAMissingGlossarySayNothing() {
        assertThat(findings(BlockKind.ITEM, "Paid overtime", "Des heures supplémentaires payées"))
                .isEmpty();
        assertThat(findings(BlockKind.ITEM, "Paid overtime", "")).isEmpty();
        assertThat(new GlossaryCheck()
                        .findings(CheckedEdition.of(
                                new Bilingual<>(new PostingText("Overtime", "a", "b"), new PostingText("x", "y", "z")),
                                Language.EN)))
                .isEmpty();
    }
}
