package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.RealPostings;
import ca.tandem.translation.check.markup.CodeCheck;
import ca.tandem.translation.check.wording.UnitLanguageCheck;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.InlineMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the checks on real published pairs, where every error is a real fault. */
class RealPairsTest {

    /** Every error on the 65 pairs, looked at one by one: posting, code and language, and why readers must not see it. */
    private static final Map<String, String> REAL_FAULTS = Map.of(
            "google-civic-leave text.missing EN", "Neither text has a description, so lists would show nothing.",
            "google-civic-leave text.missing FR", "Neither text has a description, so lists would show nothing.");

    private static final int LONG = 120;

    /** Kinds of findings that people look at in one posting. */
    private static final int USUAL_KINDS = 4;

    private static final int MOST_KINDS = 12;

    private final Map<String, Bilingual<PostingText>> pairs = RealPostings.pairs();

    @Test
    void anErrorIsARealFault() {
        var errors = new TreeMap<String, String>();
        var warnings = new TreeMap<String, Integer>();
        RealFindings.from(Language.EN)
                .forEach((key, findings) -> findings.forEach(finding -> {
                    if (finding.isError()) {
                        errors.put(key + " " + finding.code() + " " + finding.language(), described(finding));
                    } else {
                        warnings.merge(finding.code(), 1, Integer::sum);
                    }
                }));
        errors.forEach((error, context) -> System.out.println("ERROR " + error + ": " + context));
        System.out.println("Warnings: " + warnings);

        assertThat(errors.keySet()).isEqualTo(new TreeSet<>(REAL_FAULTS.keySet()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPostingHasFewFindingsByKind(Language source) {
        var places = sorted(source, List::size);
        var kinds = sorted(source, findings -> FindingGroup.ofUnsaved(findings).size());
        System.out.printf(
                "Findings of a posting from %s: median %d, most %d; by kind: median %d, most %d%n",
                source, median(places), places[places.length - 1], median(kinds), kinds[kinds.length - 1]);

        assertThat(median(kinds)).isLessThanOrEqualTo(USUAL_KINDS);
        assertThat(kinds[kinds.length - 1]).isLessThanOrEqualTo(MOST_KINDS);
    }

    private static int[] sorted(Language source, ToIntFunction<List<Finding>> count) {
        return RealFindings.from(source).values().stream()
                .mapToInt(count)
                .sorted()
                .toArray();
    }

    private static int median(int[] sorted) {
        return sorted[sorted.length / 2];
    }

    @Test
    void theSameHoldsWhereFrenchIsTheSource() {
        var errors = new ArrayList<String>();
        RealFindings.from(Language.FR).forEach((key, findings) -> findings.stream()
                .filter(Finding::isError)
                .forEach(finding -> errors.add(key + " " + finding.code() + " " + finding.language())));

        assertThat(errors).containsExactlyInAnyOrderElementsOf(REAL_FAULTS.keySet());
    }

    /**
     * Tests that planted faults are found: in each pair one long unit after the other loses its translation, or gets code that its source
     * has not.
     */
    @Test
    void whatIsPlantedIsFound() {
        var planted = 0;
        var missed = new ArrayList<String>();
        for (var pair : pairs.values()) {
            var checkedEdition = CheckedEdition.of(pair, Language.EN);
            for (var i = 0; i < checkedEdition.units().size(); i++) {
                var blocks = checkedEdition.units().get(i).blocks();
                if (!blocks.hasBoth()
                        || InlineMarkdown.of(blocks.en().text()).plainText().length() < LONG) {
                    continue;
                }
                planted += 2;
                expect(
                        new UnitLanguageCheck(),
                        "unit.same",
                        with(checkedEdition, i, blocks.en().text()),
                        missed);
                expect(
                        new CodeCheck(),
                        "code.foreign",
                        with(checkedEdition, i, blocks.fr().text() + " `x`"),
                        missed);
            }
        }
        System.out.println("Planted " + planted + ", missed " + missed.size() + ": " + missed);

        assertThat(missed).isEmpty();
    }

    private static void expect(Check check, String code, CheckedEdition checkedEdition, List<String> missed) {
        if (check.findings(checkedEdition)
                .noneMatch(finding -> finding.isError() && finding.code().equals(code))) {
            missed.add(code);
        }
    }

    private static CheckedEdition with(CheckedEdition checkedEdition, int unit, String french) {
        var units = new ArrayList<>(checkedEdition.units());
        var blocks = units.get(unit).blocks();
        var other = new Block(blocks.fr().kind(), blocks.fr().level(), french);
        units.set(unit, new UnitPair(null, blocks.with(Language.FR, other)));
        return new CheckedEdition(checkedEdition.source(), checkedEdition.texts(), units);
    }

    private static String described(Finding finding) {
        return finding.place() + " " + finding.arguments() + " "
                + (finding.spot() == null ? "" : finding.spot().excerpt());
    }
}
