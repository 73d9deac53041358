package ca.tandem.web.together;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Content;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.Text;
import ca.tandem.posting.merge.Part;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.text.WordDifference.Kind;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every part has its name and says something in both languages, and changed words are marked in the language that they are in. */
class PartWordsTest {

    private static final Content EMPTY = Content.empty(Language.EN);

    private static PartWords in(Language language) {
        var parts = new PartWords();
        parts.words = new Words().in(language);
        parts.page = new CurrentPage() {
            @Override
            public Language getLanguage() {
                return language;
            }
        };
        return parts;
    }

    private static Content full() {
        var facts = new Facts();
        facts.close(LocalDate.of(2026, 12, 1), null, ZoneId.of("America/Toronto"));
        facts.setTeamEn("Design");
        facts.setTeamFr("Conception");
        facts.setSalaryLow(85_000);
        facts.setLocations(new Locations(
                List.of(new Bilingual<>("Halifax", "Halifax"), new Bilingual<>("Quebec City", "Québec"))));
        return new Content(
                Language.FR,
                new Bilingual<>(new Text("A designer", "d", "b"), new Text("Une conceptrice", "d", "b")),
                facts,
                null);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyPartHasItsNameAndSaysSomething(Part part) {
        for (var language : Language.values()) {
            var parts = in(language);
            assertThat(parts.name(part)).isNotBlank().doesNotContain("???");
            for (var content : List.of(EMPTY, full())) {
                assertThat(parts.said(part, content))
                        .isNotEmpty()
                        .allSatisfy(side -> assertThat(text(side)).isNotBlank().doesNotContain("???"));
            }
        }
    }

    @Test
    void aTextIsInItsOwnLanguageWhateverThePageIs() {
        var other = Part.TITLE_FR.write(full(), "Une graphiste");

        var sides = in(Language.EN).changed(Part.TITLE_FR, full(), other);

        assertThat(sides).extracting(Side::lang).containsExactly("fr-CA");
        assertThat(sides.get(0).runs())
                .containsExactly(
                        new WordDifference(Kind.EQUAL, "Une "),
                        new WordDifference(Kind.REMOVED, "conceptrice"),
                        new WordDifference(Kind.ADDED, "graphiste"));
    }

    @Test
    void namesThatEachLanguageHasOfItsOwnStandInBoth() {
        assertThat(in(Language.FR).said(Part.LOCATIONS, full()))
                .extracting(side -> side.lang() + " " + text(side))
                .containsExactly("en-CA Halifax\nQuebec City", "fr-CA Halifax\nQuébec");
        assertThat(in(Language.FR).said(Part.TEAM, EMPTY))
                .extracting(side -> side.lang() + " " + text(side))
                .containsExactly("fr-CA Non indiqué");
    }

    @Test
    void whatDiffersIsNamedInTheOrderOfTheEditor() {
        assertThat(in(Language.EN).names(EMPTY, Part.SALARY.take(Part.TITLE_EN.take(EMPTY, full()), full())))
                .isEqualTo("Title in English, Salary a year");
    }

    private static String text(Side side) {
        return side.runs().stream().map(WordDifference::text).collect(Collectors.joining());
    }
}
