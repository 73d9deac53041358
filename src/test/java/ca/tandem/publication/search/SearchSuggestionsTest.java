package ca.tandem.publication.search;

import static ca.tandem.publication.search.SearchFixture.listing;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchSuggestionsTest {

    private final List<SearchedPosting> postings = new ArrayList<>(List.of(
            posting("a", "Senior developer", "Développeuse principale"),
            posting("b", "Developer, front end", "Développeur, interface utilisateur"),
            posting("c", "Policy developer", "Conceptrice de politiques"),
            posting("d", "Chief of design", "Chef de l’œuvre et des affaires étrangères")));

    @Test
    void completesTheWordAndOffersTitlesThatHaveIt() throws IOException {
        assertThat(suggested(Language.EN, "dev"))
                .startsWith("developer")
                .contains("Senior developer", "Developer, front end", "Policy developer")
                .doesNotHaveDuplicates();
        assertThat(suggested(Language.EN, "senior dev")).containsExactly("senior developer");
    }

    @Test
    void needsNoAccentsAndSpellsThem() throws IOException {
        assertThat(suggested(Language.FR, "developp")).contains("développeur", "Développeuse principale");
        assertThat(suggested(Language.FR, "oeu")).contains("œuvre");
        assertThat(suggested(Language.FR, "ŒU")).contains("œuvre");
        assertThat(suggested(Language.FR, "etr")).contains("étrangères");
    }

    @Test
    void eachSuggestionFindsAnOpenPosting() throws IOException {
        var closed = posting("closed", "Zookeeper", "Gardienne de zoo");
        Fact.CLOSING.set(closed.facts(), SearchFixture.NOW.minusSeconds(1).atZone(ZoneOffset.UTC));
        postings.add(closed);
        assertThat(suggested(Language.EN, "zoo")).isEmpty();
        try (var search = new SearchFixture(postings)) {
            for (var typed : List.of("d", "de", "senior d", "po", "chief of d", "fr")) {
                for (var suggestion : search.suggest(Language.EN, typed)) {
                    assertThat(search.find(SearchQuery.ofWords(Language.EN, suggestion, 5))
                                    .total())
                            .as(suggestion)
                            .isPositive();
                }
            }
        }
    }

    @Test
    void oneOfTwoFormsOfAWordIsEnough() throws IOException {
        postings.add(posting("e", "Developers", "Développeurs"));
        assertThat(suggested(Language.EN, "develope"))
                .containsOnlyOnce("developer")
                .doesNotContain("developers");
    }

    @Test
    void titlesOfSeveralPostingsStandOnceAndFirst() throws IOException {
        IntStream.range(0, 20)
                .forEach(i -> postings.add(posting("clerk-" + i, "Development clerk " + i % 10, "Commis")));
        IntStream.range(0, 3).forEach(i -> postings.add(posting("head-" + i, "Development head", "Direction")));
        assertThat(suggested(Language.EN, "dev"))
                .hasSize(SearchSuggestions.MOST)
                .contains("Development head");
    }

    @Test
    void suggestsNothingForAPhraseForOneLetterAndForNothing() throws IOException {
        for (var typed : List.of("\"senior developer\"", "s", " ", "—", "c++")) {
            assertThat(suggested(Language.EN, typed)).as(typed).isEmpty();
        }
        assertThat(suggested(Language.EN, null)).isEmpty();
    }

    @Test
    void anythingMayBeTyped() throws IOException {
        for (var typed : List.of("[a-z]{9}", ".*", "a|b", "(", "~de", "\\", "de".repeat(100), "👩‍💻 de", "d\0e")) {
            assertThat(suggested(Language.EN, typed)).as(typed).hasSizeLessThanOrEqualTo(SearchSuggestions.MOST);
        }
    }

    private List<String> suggested(Language language, String typed) throws IOException {
        try (var search = new SearchFixture(postings)) {
            return search.suggest(language, typed);
        }
    }

    private static SearchedPosting posting(String key, String english, String french) {
        return listing(
                key,
                new Bilingual<>(english, french),
                new Bilingual<>("", ""),
                "IT-02",
                new Bilingual<>("", ""),
                new Bilingual<>("", ""));
    }
}
