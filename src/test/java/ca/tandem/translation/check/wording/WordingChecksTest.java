package ca.tandem.translation.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckFixture;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.UnitPair;
import ca.tandem.translation.text.BlockKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    You will work with the team | Vous travaillerez avec l’équipe |
                    You will work with the team | You will work with the team | !unit.same
                    You will work with the team | You will work with this team | !unit.language
                    Vous serez dans l’équipe | Vous serez dans l’équipe et avec nous | unit.language.short
                    Vous serez dans l’équipe | Vous serez dans l’équipe | unit.same.short
                    Vous serez dans l’équipe avec nous | Vous serez dans l’équipe avec nous | !unit.language
                    Who we are | Who we are! | unit.language.short
                    About the job | About the job! | unit.language.short
                    Communications | Communications |
                    Assessment accommodation | Assessment accommodation | unit.same.short
                    Python | Python |
                    Canadian Digital Service | Canadian Digital Service |
                    software design methods | software design methods | unit.same.short
                    Jean-François Tremblay | Jean-François Tremblay |
                    Québec, Montréal and Trois-Rivières | Québec, Montréal et Trois-Rivières |
                    Read “Le droit de parler” | Lisez « The right to speak to the public » |
                    See `to be or not to be` | Voyez `to be or not to be` |
                    The motto is On est là pour vous | La devise : “We are here for you” |
                    Service NL and the City of Laval | Service NL et la Ville de Laval |
                    candidate | candidat·e·s |
                    Université du Québec en Outaouais | Université du Québec en Outaouais |
                    git, bash, python, numpy, dbt, spark, nest, jest, vue | git, bash, python, numpy, dbt, spark, nest, jest, vue |
                    *Le guide du rédacteur et de la traductrice* | *Le guide du rédacteur et de la traductrice* |
                    For service in English, write to us in the morning | For service in English, write to us in the morning |
                    a <span lang="fr">ce que nous vous offrons dans la vie</span> | du pain |
                    """)
    void eachUnitIsInItsLanguage(String english, String french, String codes) {
        found(new UnitLanguageCheck(), english, french, codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    the the team | l’équipe | word.double
                    a team | une équipe de de liaison | word.double
                    that that is | ceux que nous nous proposons |
                    Very, very good | Très, très bien |
                    The the end | fin | word.double
                    a  team | une équipe | space.double
                    a team | une~ équipe | space.double
                    to *to* | les candidats candidat(e)s |
                    20 20 people | 20 20 personnes |
                    a | conseiller, conseillère |
                    all-in in | le le·la |
                    """)
    void repetitionsAreShown(String english, String french, String codes) {
        found(new RepetitionCheck(), english, french, codes);
    }

    @Test
    void aTranslationOutOfTheUsualRangeIsShown() {
        var english = "We are looking for somebody who knows how to build services. ".repeat(3);
        var french = "Nous cherchons une personne qui sait mettre sur pied des services. ";

        found(new LengthCheck(), english, french.repeat(3), null);
        found(new LengthCheck(), english, french, "length.unusual");
        found(new LengthCheck(), english, french.repeat(7), "length.unusual");
        found(new LengthCheck(), "About us", "À propos de nous tous", null);
    }

    @Test
    void aSentenceLeftOutIsShown() {
        var english = "We plant trees. We water them. We cut the grass.";

        found(new SentenceCheck(), english, "Nous plantons des arbres et tondons.", "sentence.missing");
        found(
                new SentenceCheck(),
                english,
                "Nous plantons des arbres, nous les arrosons et nous tondons le gazon.",
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the RCMP and the CBSA | la GRC et l’ASFC |
                    the RCMP and the CBSA | la GRC et l’ACIA | acronym.differs
                    SQL and AWS | AWS et SAP | acronym.differs
                    the PDO and the XYZ | le BPD et la ZYX |
                    the CRA | l’Agence du revenu |
                    """)
    void anAcronymTakenForAnotherIsShown(String english, String french, String codes) {
        found(new AcronymCheck(), english, french, codes);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 9, text.short text.short",
        "79, 79,",
        "79, 199,",
        "66, 201, !text.stub",
        "67, 201,",
    })
    void aBodyIsAStubOnlyBesideALongOne(int english, int french, String codes) {
        var texts = new Bilingual<>(
                new PostingText("T", "D", "a".repeat(english)), new PostingText("T", "D", "b".repeat(french)));
        var findings = new CompletenessCheck().findings(CheckedEdition.of(texts, Language.EN));

        assertThat(String.join(" ", CheckFixture.codes(findings.toList()))).isEqualTo(codes == null ? "" : codes);
    }

    @Test
    void theSameSourceIsTranslatedTheSameWay() {
        assertThat(codes(
                        new ConsistencyCheck(),
                        pair("About us", "À propos de nous"),
                        pair("About us", "Qui nous sommes")))
                .containsExactly("inconsistent.edition");
        assertThat(codes(
                        new ConsistencyCheck(),
                        pair("About us", "À propos de nous"),
                        pair("About us", "à propos de  nous."),
                        pair("About you", "À propos de vous")))
                .isEmpty();
    }

    @Test
    void whatHasNoCounterpartIsShown() {
        assertThat(codes(new CounterpartCheck(), pair("About us", null), pair(null, "Fin"), pair("a", "b")))
                .containsExactly("unit.alone", "unit.alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les candidat·e·s retenu·e·s",
                "un(e) candidat(e)",
                "les candidat(e)s choisi(e)s",
                "le concepteur ou la conceptrice",
                "conseiller·ère principal·e",
                "l’employé.e et l’employé-e",
                "recruteur/recruteuse",
                "chargé(e)s, directeur(trice)"
            })
    void gendersAreNoBusinessOfAnyCheck(String french) {
        var english = "The candidates we chose here";

        assertThat(ca.tandem.translation.check.AllChecks.findings(
                                CheckFixture.units(List.of(CheckFixture.pair(BlockKind.PARAGRAPH, english, french))))
                        .map(finding -> finding.code())
                        .filter(code -> !code.startsWith("text.")))
                .isEmpty();
    }

    private static UnitPair pair(String english, String french) {
        return CheckFixture.pair(BlockKind.PARAGRAPH, english, french);
    }

    private static List<String> codes(Check check, UnitPair... pairs) {
        return CheckFixture.codes(
                check.findings(CheckFixture.units(List.of(pairs))).toList());
    }

    private static void found(Check check, String english, String french, String codes) {
        assertThat(String.join(" ", CheckFixture.codes(check, english, french))).isEqualTo(codes == null ? "" : codes);
    }
}
