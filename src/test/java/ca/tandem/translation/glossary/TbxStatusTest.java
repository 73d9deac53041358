package ca.tandem.translation.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the status of each term in a TBX file means what it says. */
class TbxStatusTest {

    private static final String FRENCH = "<langSec xml:lang='fr'><termSec><term>mutation</term></termSec></langSec>";

    @ParameterizedTest
    @CsvSource({
        "preferredTerm-admn-sts, PREFERRED",
        "preferredTerm, PREFERRED",
        "preferred, PREFERRED",
        "Preferred, PREFERRED",
        "standardizedTerm-admn-sts, STANDARDIZED",
        "standardized, STANDARDIZED",
        "legalTerm-admn-sts, STANDARDIZED",
        "regulatedTerm, STANDARDIZED",
        "admittedTerm-admn-sts, ADMITTED",
        "admitted_term, ADMITTED",
        "admitted, ADMITTED",
        "deprecatedTerm-admn-sts, FORBIDDEN",
        "deprecated, FORBIDDEN",
        "supersededTerm-admn-sts, FORBIDDEN",
        "superseded, FORBIDDEN",
        "forbidden, FORBIDDEN",
        "obsolete, FORBIDDEN",
        "obsoleteTerm, FORBIDDEN",
        "notRecommended, FORBIDDEN",
        "not recommended, FORBIDDEN",
        "NOT-RECOMMENDED, FORBIDDEN"
    })
    void everyStatusOfTheStandardAndItsUsersMeansWhatItSays(String value, TermStatus status) {
        assertThat(TermStatus.of(value)).contains(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<termNote type='administrativeStatus'>%s</termNote>",
                "<termNote type='normativeAuthorization'>%s</termNote>",
                "<min:administrativeStatus xmlns:min='http://www.tbxinfo.net/ns/min'>%s</min:administrativeStatus>",
                "<basic:administrativeStatus xmlns:basic='http://www.tbxinfo.net/ns/basic'> %s </basic:administrativeStatus>",
                "<termStatus>%s</termStatus>"
            })
    void aStatusCountsInEveryStyle(String element) {
        var terms = english(term("transfer", element.formatted("notRecommended"))
                + term("move", element.formatted("admitted"))
                + term("deployment", element.formatted("preferredTerm-admn-sts")));

        assertThat(terms.lineErrors()).isEmpty();
        assertThat(terms.concepts().get(0).wordings().get(Language.EN))
                .isEqualTo(new TermForms("deployment", List.of("move"), List.of("transfer")));
    }

    @Test
    void aStandardizedTermComesFirstWhereNoneIsPreferred() {
        var status = "<termNote type='administrativeStatus'>%s</termNote>";
        var terms = english(term("move", "") + term("deployment", status.formatted("standardizedTerm-admn-sts")));

        assertThat(terms.concepts().get(0).wordings().get(Language.EN))
                .isEqualTo(new TermForms("deployment", List.of("move"), List.of()));
    }

    @Test
    void aTermThatIsForbiddenAnywhereIsForbidden() {
        var terms = english(term("deployment", "")
                + term(
                        "move",
                        "<termNote type='administrativeStatus'>deprecated</termNote>"
                                + "<termNote type='normativeAuthorization'>admitted</termNote>"));

        assertThat(terms.concepts().get(0).wordings().get(Language.EN).forbidden())
                .containsExactly("move");
    }

    @Test
    void anUnknownStatusIsToldAndItsTermIsNotAdmitted() {
        var terms = english(term("deployment", "") + "\n"
                + term("move", "<termNote type='administrativeStatus'>dubious</termNote>"));

        assertThat(terms.concepts().get(0).wordings().get(Language.EN)).isEqualTo(TermForms.of("deployment"));
        assertThat(terms.lineErrors()).hasSize(1);
        assertThat(terms.lineErrors().get(0).line()).isEqualTo(2);
        assertThat(terms.lineErrors().get(0).refusal().code()).isEqualTo("glossary.tbx.status");
        assertThat(terms.lineErrors().get(0).refusal().arguments()).containsExactly("move", "dubious");
    }

    @Test
    void theFirstEditionOfTbxMinIsRead() {
        var terms = read("<TBX dialect='TBX-Min'><header><id>x</id></header><body><entry id='c1'>"
                + "<langGroup xml:lang='en'><termGroup><term>deployment</term><termStatus>preferred</termStatus></termGroup>"
                + "<termGroup><term>transfer</term><termStatus>obsolete</termStatus></termGroup></langGroup>"
                + "<langGroup xml:lang='fr'><termGroup><term>mutation</term></termGroup></langGroup>"
                + "</entry></body></TBX>");

        assertThat(terms.lineErrors()).isEmpty();
        assertThat(terms.concepts().get(0).wordings().get(Language.EN))
                .isEqualTo(new TermForms("deployment", List.of(), List.of("transfer")));
    }

    private static String term(String words, String status) {
        return "<termSec><term>" + words + "</term>" + status + "</termSec>";
    }

    private static GlossaryFile english(String terms) {
        return read("<tbx type='TBX-Basic'><text><body><conceptEntry id='c1'><langSec xml:lang='en'>" + terms
                + "</langSec>" + FRENCH + "</conceptEntry></body></text></tbx>");
    }

    private static GlossaryFile read(String file) {
        return GlossaryFile.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
