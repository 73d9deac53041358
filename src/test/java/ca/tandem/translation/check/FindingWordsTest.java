package ca.tandem.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.DomainTexts;
import ca.tandem.common.Language;
import ca.tandem.testing.RealPostings;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that codes of findings which are composed of parts have messages. */
class FindingWordsTest {

    /** Findings on the real pairs, and on the same with their texts in each other's place, which have many more. */
    private static final List<Finding> FINDINGS = Stream.concat(
                    RealFindings.from(Language.EN).values().stream().flatMap(List::stream),
                    RealPostings.pairs().values().stream()
                            .map(pair -> new Bilingual<>(pair.fr(), pair.en()))
                            .flatMap(pair -> AllChecks.findings(CheckedEdition.of(pair, Language.EN))))
            .toList();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFindingOnRealPairsHasASentenceWithoutGaps(Language language) {
        var sentences =
                FINDINGS.stream().map(finding -> sentence(finding, language)).toList();

        assertThat(sentences).isNotEmpty().noneMatch(sentence -> sentence.matches(".*(?:\\?\\?\\?|\\{\\d).*"));
    }

    @Test
    void everyKindOfValueAndBlockHasItsSentences() {
        var codes = new TreeSet<String>();
        for (var kind : new String[] {
            "email", "phone", "reference", "classification", "profile", "date", "time", "money", "percent", "number"
        }) {
            Stream.of(".differs", ".unlike", ".missing", ".added").forEach(what -> codes.add(kind + what));
        }
        Stream.of("heading", "paragraph", "item", "cell", "quote", "html")
                .forEach(kind -> codes.add("markdown.kind." + kind));
        Stream.of("guillemets", "colon", "mark", "percent", "dollar", "number", "unit", "time", "ordinal")
                .forEach(rule -> codes.add("french." + rule));
        Stream.of("apostrophe", "quotes").forEach(rule -> codes.add("french." + rule));
        Stream.of("mark", "percent", "dollar", "time", "quotes").forEach(rule -> codes.add("english." + rule));

        assertThat(codes.stream().map(code -> sentence(Finding.of(code, Language.FR, "body"), Language.FR)))
                .noneMatch(sentence -> sentence.contains("???"));
    }

    private static String sentence(Finding finding, Language language) {
        return new DomainTexts(language)
                .message("finding." + finding.code(), finding.arguments().toArray());
    }
}
