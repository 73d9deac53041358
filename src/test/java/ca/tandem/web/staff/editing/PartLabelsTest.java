package ca.tandem.web.staff.editing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.editing.ContentPart;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.text.WordDifference.DifferenceKind;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.staff.editing.PartLabels.PartDifference;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every part has a name and a text in both languages, and that changed words are marked with their language. */
class PartLabelsTest {

    private static final EditionContent EMPTY = EditionContent.empty(Language.EN);

    private static PartLabels in(Language language) {
        var parts = new PartLabels();
        parts.pageTexts = new PageTexts().in(language);
        parts.page = new CurrentPage() {
            @Override
            public Language getLanguage() {
                return language;
            }
        };
        return parts;
    }

    private static EditionContent full() {
        var facts = new Facts();
        facts.close(LocalDate.of(2026, 12, 1), null, ZoneId.of("America/Toronto"));
        facts.setTeamEn("Design");
        facts.setTeamFr("Conception");
        facts.setSalaryLow(85_000);
        facts.setLocations(new Locations(
                List.of(new Bilingual<>("Halifax", "Halifax"), new Bilingual<>("Quebec City", "Québec"))));
        return new EditionContent(
                Language.FR,
                new Bilingual<>(new PostingText("A designer", "d", "b"), new PostingText("Une conceptrice", "d", "b")),
                facts,
                PostingFiles.NONE,
                null);
    }

    @ParameterizedTest
    @MethodSource("ca.tandem.posting.editing.ContentPart#all")
    void everyPartHasItsNameAndSaysSomething(ContentPart contentPart) {
        for (var language : Language.values()) {
            var parts = in(language);
            assertThat(parts.name(contentPart)).isNotBlank().doesNotContain("???");
            for (var editionContent : List.of(EMPTY, full())) {
                assertThat(parts.values(contentPart, editionContent))
                        .isNotEmpty()
                        .allSatisfy(partDifference ->
                                assertThat(text(partDifference)).isNotBlank().doesNotContain("???"));
            }
        }
    }

    @Test
    void aTextIsInItsOwnLanguageWhateverThePageIs() {
        var other = ContentPart.TITLE_FR.write(full(), "Une graphiste");

        var sides = in(Language.EN).differences(ContentPart.TITLE_FR, full(), other);

        assertThat(sides).extracting(PartDifference::lang).containsExactly("fr-CA");
        assertThat(sides.get(0).runs())
                .containsExactly(
                        new WordDifference(DifferenceKind.EQUAL, "Une "),
                        new WordDifference(DifferenceKind.REMOVED, "conceptrice"),
                        new WordDifference(DifferenceKind.ADDED, "graphiste"));
    }

    @Test
    void namesThatEachLanguageHasOfItsOwnStandInBoth() {
        assertThat(in(Language.FR).values(ContentPart.of(Fact.LOCATIONS), full()))
                .extracting(partDifference -> partDifference.lang() + " " + text(partDifference))
                .containsExactly("en-CA Halifax\nQuebec City", "fr-CA Halifax\nQuébec");
        assertThat(in(Language.FR).values(ContentPart.of(Fact.TEAM), EMPTY))
                .extracting(partDifference -> partDifference.lang() + " " + text(partDifference))
                .containsExactly("fr-CA Non indiqué");
    }

    @Test
    void whatDiffersIsNamedInTheOrderOfTheEditor() {
        assertThat(in(Language.EN)
                        .names(
                                EMPTY,
                                ContentPart.of(Fact.SALARY)
                                        .copyValue(ContentPart.TITLE_EN.copyValue(EMPTY, full()), full())))
                .isEqualTo("Title in English, Salary a year");
    }

    private static String text(PartDifference partDifference) {
        return partDifference.runs().stream().map(WordDifference::text).collect(Collectors.joining());
    }
}
