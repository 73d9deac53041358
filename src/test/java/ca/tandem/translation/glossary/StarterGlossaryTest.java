package ca.tandem.translation.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.RealPostings;
import java.io.IOException;
import java.util.HashSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The terms that the portal brings. */
class StarterGlossaryTest {

    private static final Terminology TERMS = new Terminology(StarterGlossary.concepts());

    @Test
    void everyLineOfTheFileIsATerm() throws IOException {
        try (var file = StarterGlossary.class.getResourceAsStream("starter.csv")) {
            var read = GlossaryCsv.read(file.readAllBytes());
            assertThat(read.flaws()).isEmpty();
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
                    assertThat(TERMS.in(wording, language)).as(wording).anySatisfy(found -> assertThat(found.words())
                            .isEqualTo(wording));
                    var other = concept.preferred(language.other());
                    assertThat(TERMS.check(other, wording, language.other()))
                            .as("%s for %s", wording, other)
                            .isEmpty();
                }
                for (var wording : concept.wordings().get(language).forbidden()) {
                    assertThat(TERMS.check(concept.preferred(language.other()), wording, language.other()))
                            .as("%s for %s", wording, concept.preferred(language.other()))
                            .anySatisfy(found -> assertThat(found.kind()).isEqualTo(TermFinding.Kind.FORBIDDEN));
                }
            }
        }
    }

    /** Whole texts, not units: what is missing here is missing wherever it belongs. */
    @Test
    void fewOfTheRealPostingsTextsMissATerm() {
        var missing = new TreeMap<String, Integer>();
        var pairs = RealPostings.pairs();
        pairs.forEach((key, texts) -> TERMS.check(texts.en().body(), texts.fr().body(), Language.EN)
                .forEach(finding -> {
                    missing.merge(
                            finding.kind() + " " + finding.words() + " -> " + finding.preferred(), 1, Integer::sum);
                }));
        missing.forEach((what, times) -> System.out.println(times + " " + what));
    }
}
