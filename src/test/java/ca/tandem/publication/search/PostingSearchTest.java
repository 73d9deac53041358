package ca.tandem.publication.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingText;
import ca.tandem.publication.search.SearchResult.FacetValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingSearchTest {

    private final SearchedPosting developer = listing(
            "developer",
            new Bilingual<>("Web developer", "Développeur·euse Web"),
            new Bilingual<>("You write C++ for a team of six.", "Vous écrivez du C++ dans l’équipe."),
            "IT-02/IT-04",
            new Bilingual<>("Digital Services", "Services numériques"),
            new Bilingual<>("Halifax, Nova Scotia", "Halifax (Nouvelle-Écosse)"));

    private final SearchedPosting analyst = listing(
            "analyst",
            new Bilingual<>("Policy analyst", "Analyste des politiques"),
            new Bilingual<>("You explain what a developer does.", "Vous expliquez ce que fait un développeur."),
            "EC-05",
            new Bilingual<>("Policy", "Politiques"),
            new Bilingual<>("Ottawa, Ontario", "Ottawa (Ontario)"));

    private final List<SearchedPosting> all = List.of(analyst, developer);

    @Test
    void findsEverythingWhereNothingNarrows() {
        assertThat(find(query(Language.EN, null)).keys()).containsExactly("analyst", "developer");
    }

    @Test
    void putsThePostingsWithTheWordsInTheTitleFirst() {
        assertThat(find(query(Language.EN, "developer")).keys()).containsExactly("developer", "analyst");
    }

    @Test
    void ofAVeryLongQuestionOnlyAsMuchCountsAsAnybodyTypes() {
        var searchQuery =
                new SearchQuery(Language.EN, "light ".repeat(100_000), null, null, "x".repeat(100_000), 1, 10);
        assertThat(searchQuery.words()).hasSize(200);
        assertThat(searchQuery.location()).hasSize(200);
    }

    @Test
    void ligaturesAreFoundByTheirLettersAndTheReverse() {
        var foreman = listing(
                "foreman",
                new Bilingual<>("Ex Æquo foreman", "Maître d’Œuvre ex æquo"),
                new Bilingual<>("", "Un chef-d’oeuvre"),
                "GL-01",
                new Bilingual<>("Works", "Travaux"),
                new Bilingual<>("Lévis, Quebec", "Lévis (Québec)"));
        for (var words : List.of("œuvre", "oeuvre", "Œuvre", "OEUVRE", "aequo", "ÆQUO", "chef-d’œuvre")) {
            assertThat(find(query(Language.FR, words), List.of(foreman, analyst))
                            .keys())
                    .as(words)
                    .containsExactly("foreman");
        }
    }

    @Test
    void asksForAllWords() {
        assertThat(find(query(Language.EN, "developer halifax")).keys()).containsExactly("developer");
        assertThat(find(query(Language.EN, "developer halifax")).reading().isOfSome())
                .isFalse();
    }

    @Test
    void whereNoPostingHasAllWordsThoseWithMostAreFoundAndItIsSaid() {
        var found = find(query(Language.EN, "developer digital toronto"));
        assertThat(found.keys()).containsExactly("developer");
        assertThat(found.reading().isOfSome()).isTrue();
        assertThat(find(query(Language.EN, "\"developer toronto\"")).total()).isZero();
    }

    @Test
    void doesNotCountCaseAccentsAndMedianPoints() {
        assertThat(find(query(Language.FR, "DEVELOPPEUSE")).keys()).containsExactly("developer", "analyst");
        assertThat(find(query(Language.FR, "développeur·euse")).keys()).containsExactly("developer", "analyst");
        assertThat(find(query(Language.FR, "equipe")).keys()).containsExactly("developer");
    }

    @Test
    void looksForTheBeginningOfWords() {
        assertThat(find(query(Language.EN, "dev")).total()).isEqualTo(2);
        assertThat(find(query(Language.EN, "eveloper")).total()).isZero();
    }

    @Test
    void readsPunctuationAsPeopleMeanIt() {
        assertThat(find(query(Language.EN, "\"developer\", C++!")).keys()).containsExactly("developer");
        assertThat(find(query(Language.EN, "« — »")).total()).isEqualTo(2);
    }

    @Test
    void meetsEveryLevelOfARange() {
        for (var level : List.of("IT-02", "it 3", "IT-04", "IT", "IT-01/IT-02")) {
            assertThat(find(classed(level)).keys()).as(level).containsExactly("developer");
        }
        for (var level : List.of("IT-01", "IT-05", "EC-02", "nonsense")) {
            assertThat(find(classed(level)).keys()).as(level).isEmpty();
        }
    }

    @Test
    void takesNamesOfTeamsAndPlacesInEitherLanguage() {
        var english = new SearchQuery(Language.FR, null, "Digital Services", null, "Halifax, Nova Scotia", 1, 20);
        var french =
                new SearchQuery(Language.FR, null, "services numeriques", null, "Halifax (Nouvelle-Écosse)", 1, 20);
        assertThat(find(english).keys()).containsExactly("developer");
        assertThat(find(french).keys()).containsExactly("developer");
    }

    @Test
    void countsEachFacetAsIfItWereNotChosenYet() {
        var facets = find(classed("EC-05")).facets();
        assertThat(facets.get("classification"))
                .containsExactly(
                        new FacetValue("EC-05", 1, true),
                        new FacetValue("IT-02", 1, false),
                        new FacetValue("IT-03", 1, false),
                        new FacetValue("IT-04", 1, false));
        assertThat(facets.get("team")).containsExactly(new FacetValue("Policy", 1, false));
        assertThat(facets.get("location")).containsExactly(new FacetValue("Ottawa, Ontario", 1, false));
    }

    @Test
    void countsPages() {
        var second = find(new SearchQuery(Language.EN, null, null, null, null, 2, 1));
        assertThat(second.keys()).containsExactly("developer");
        assertThat(second.total()).isEqualTo(2);
        assertThat(find(new SearchQuery(Language.EN, null, null, null, null, Integer.MAX_VALUE, 100))
                        .keys())
                .isEmpty();
    }

    private IndexSearch.Found find(SearchQuery searchQuery) {
        return find(searchQuery, all);
    }

    private static IndexSearch.Found find(SearchQuery searchQuery, List<SearchedPosting> postings) {
        try (var search = new SearchFixture(postings)) {
            return search.find(searchQuery);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchQuery query(Language language, String words) {
        return new SearchQuery(language, words, null, null, null, 1, 20);
    }

    private static SearchQuery classed(String classification) {
        return new SearchQuery(Language.EN, null, null, classification, null, 1, 20);
    }

    private static SearchedPosting listing(
            String key,
            Bilingual<String> titles,
            Bilingual<String> bodies,
            String classification,
            Bilingual<String> team,
            Bilingual<String> place) {
        var facts = new Facts();
        facts.setClassification(Classification.parse(classification).orElseThrow());
        facts.setTeamEn(team.en());
        facts.setTeamFr(team.fr());
        facts.setLocations(new Locations(List.of(place)));
        var texts = Bilingual.<PostingText>of(
                language -> new PostingText(titles.get(language), titles.get(language), bodies.get(language)));
        return new SearchedPosting(key, texts, facts, false, Instant.EPOCH);
    }
}
