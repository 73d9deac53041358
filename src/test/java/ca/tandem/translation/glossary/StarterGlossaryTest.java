package ca.tandem.translation.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.RealPostings;
import java.io.IOException;
import java.util.HashSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the terms that the portal brings. */
class StarterGlossaryTest {

    private static final TermRecognizer TERMS = new TermRecognizer(StarterGlossary.concepts());

    @Test
    void everyLineOfTheFileIsATerm() throws IOException {
        try (var file = StarterGlossary.class.getResourceAsStream("starter.csv")) {
            var read = GlossaryFile.read(file.readAllBytes());
            assertThat(read.lineErrors()).isEmpty();
            assertThat(read.concepts()).hasSizeGreaterThanOrEqualTo(150);
        }
    }

    @Test
    void noPairOfTermsStandsThereTwice() {
        var pairs = new HashSet<String>();
        assertThat(StarterGlossary.concepts())
                .allMatch(concept -> pairs.add(concept.preferred(Language.EN) + "/" + concept.preferred(Language.FR)));
    }

    @Test
    void everyWordingIsFoundAndNoneForbidsItself() {
        for (var concept : StarterGlossary.concepts()) {
            for (var language : Language.values()) {
                for (var wording : concept.accepted(language)) {
                    assertThat(TERMS.findTerms(wording, language))
                            .as(wording)
                            .anySatisfy(found -> assertThat(found.words()).isEqualTo(wording));
                    var other = concept.preferred(language.other());
                    assertThat(TERMS.check(other, wording, language.other()))
                            .as("%s for %s", wording, other)
                            .isEmpty();
                }
                for (var wording : concept.wordings().get(language).forbidden()) {
                    assertThat(TERMS.check(concept.preferred(language.other()), wording, language.other()))
                            .as("%s for %s", wording, concept.preferred(language.other()))
                            .anySatisfy(
                                    found -> assertThat(found.kind()).isEqualTo(TermFinding.TermFindingKind.FORBIDDEN));
                }
            }
        }
    }

    /**
     * Real translators used the right words nearly always, so a glossary that warns often is wrong. Looks at whole texts: what is
     * missing there is missing whatever unit it belongs to.
     */
    @ParameterizedTest
    @EnumSource(Language.class)
    void onRealPostingsAWarningIsRare(Language from) {
        var said = new TreeMap<String, Integer>();
        var terms = 0;
        for (var texts : RealPostings.pairs().values()) {
            var source = texts.get(from).body();
            terms += TERMS.findTerms(source, from).size();
            TERMS.check(source, texts.get(from.other()).body(), from)
                    .forEach(finding -> said.merge(
                            finding.kind() + " " + finding.words() + " " + finding.preferred(), 1, Integer::sum));
        }
        said.forEach((what, times) -> System.out.println(from + " " + times + " " + what));
        var warnings = said.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("From " + from + ": " + terms + " terms, " + warnings + " warnings");
        assertThat(terms).isGreaterThan(400);
        assertThat(warnings).isLessThan(terms / 20);
    }
}
