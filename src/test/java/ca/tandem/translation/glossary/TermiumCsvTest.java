package ca.tandem.translation.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.workflow.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the import of terms from the CSV files of TERMIUM Plus. */
class TermiumCsvTest {

    /** The columns for English and French; the rows are made up. */
    private static final String HEADER =
            "SUBJECT_EN,TERM_EN,TERM_EN_PARAMETER,ABBREVIATION_EN,ABBREVIATION_EN_PARAMETER,SYNONYMS_EN,SYNONYMS_EN_PARAMETERS,"
                    + "TEXTUAL_SUPPORT_1_EN,DOMAINE_FR,TERME_FR,TERME_FR_PARAMETRE,ABBREVIATION_FR,ABBREVIATION_FR_PARAMETRE,"
                    + "SYNONYMES_FR,SYNONYMES_FR_PARAMETRES,JUSTIFICATION_1_FR,TERME_TERM_ES\n";

    private static final String ROWS =
            """
            Lighthouses,lamp tender,"correct, noun",LT,correct,lamp minder; wick boy,"correct; avoid, noun",DEF: a person,\
            Phares,gardien de lampe,"correct, nom masculin",GL,correct,veilleur; allumeur,"correct; à éviter",DÉF : une personne,x
            Personnel Management,night shift,"correct, noun",,,,,,Gestion du personnel,quart de nuit,correct,,,,,,
            Lighthouses,lens,"correct, noun",,,,,,Phares,,,,,,,,lente
            """;

    @Test
    void aRowGivesItsTermsItsSubjectAndWhereItComesFrom() {
        var read = read(ROWS, "");

        assertThat(read.lineErrors()).isEmpty();
        assertThat(read.isReference()).isTrue();
        assertThat(read.concepts()).hasSize(2);
        assertThat(read.concepts().get(0))
                .isEqualTo(new Concept(
                        null,
                        new Bilingual<>(
                                new TermForms("lamp tender", List.of("LT", "lamp minder"), List.of("wick boy")),
                                new TermForms("gardien de lampe", List.of("GL", "veilleur"), List.of("allumeur"))),
                        PartOfSpeech.NOUN,
                        TermiumCsv.ATTRIBUTION + "\nLighthouses / Phares"));
        assertThat(read.concepts()).allSatisfy(concept -> assertThat(concept.note())
                .contains(
                        "TERMIUM Plus®",
                        "Open Government Licence – Canada",
                        "Licence du gouvernement ouvert – Canada"));
    }

    @ParameterizedTest
    @CsvSource({"personnel management, 1", "GESTION DU PERSONNEL, 1", "gestion, 1", "phares, 1", "forestry, 0"})
    void onlyTheRowsOfASubjectAreReadInEitherLanguage(String subject, int count) {
        assertThat(read(ROWS, subject).concepts()).hasSize(count);
    }

    @Test
    void theAttributionStaysWithATermThatGoesOutAndComesBack() {
        var concepts = read(ROWS, "").concepts();

        for (var file : List.of(GlossaryCsv.write(concepts), TbxWriter.write(concepts))) {
            assertThat(GlossaryFile.read(file).concepts()).hasSize(2).allSatisfy(concept -> assertThat(concept.note())
                    .startsWith(TermiumCsv.ATTRIBUTION));
        }
    }

    @Test
    void aRowThatBreaksARuleIsToldWithItsLine() {
        var read = read(ROWS + "Phares,%s,,,,,,,,lampe,,,,,,,\n".formatted("x".repeat(201)), "");

        assertThat(read.concepts()).hasSize(2);
        assertThat(read.lineErrors()).hasSize(1);
        assertThat(read.lineErrors().get(0).line()).isEqualTo(5);
        assertThat(read.lineErrors().get(0).refusal().code()).isEqualTo("glossary.wording.long");
    }

    @Test
    void aFileMayBeAsLargeAsASubjectIsAndGivesNoMoreTermsThanAGlossaryHolds() {
        var large = HEADER
                + "Other,a,,,,,,%s,Autre,b,,,,,,,\n"
                        .formatted("x".repeat(1_000))
                        .repeat(3_000)
                + ROWS;
        assertThat(large.length()).isGreaterThan(GlossaryFile.MAX_BYTES);
        assertThat(GlossaryFile.read(large.getBytes(StandardCharsets.UTF_8), "phares")
                        .concepts())
                .hasSize(1);

        assertThatThrownBy(() -> read("S,a,,,,,,,D,b,,,,,,,\n".repeat(GlossaryCsv.MAX_ROWS + 1), ""))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> GlossaryFile.read(
                        (HEADER + "x".repeat(GlossaryFile.MAX_TERMIUM_BYTES)).getBytes(StandardCharsets.UTF_8),
                        "phares"))
                .hasMessageContaining("glossary.file.large");
    }

    private static GlossaryFile read(String rows, String subject) {
        return GlossaryFile.read(("\ufeff" + HEADER + rows).getBytes(StandardCharsets.UTF_8), subject);
    }
}
