package ca.tandem.publication.search;

import static ca.tandem.publication.search.SearchFixture.asked;
import static ca.tandem.publication.search.SearchFixture.listing;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.SalaryRange;
import ca.tandem.posting.Telework;
import ca.tandem.publication.search.SearchHelp.WiderFilter;
import ca.tandem.publication.search.SearchHelp.WordCount;
import ca.tandem.publication.search.SearchResult.FacetValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    void amongGivenPostingsOnlyThoseWithAllWordsAndFiltersAreFound() throws IOException {
        try (var fixture = new SearchFixture(all)) {
            var both = List.of("analyst", "developer", "nothing");
            assertThat(fixture.among(query(Language.EN, null), both)).containsExactly("analyst", "developer");
            assertThat(fixture.among(query(Language.EN, "developer"), List.of("analyst")))
                    .containsExactly("analyst");
            assertThat(fixture.among(query(Language.FR, "web developer"), both)).containsExactly("developer");
            assertThat(fixture.among(query(Language.EN, "develpoer"), both))
                    .as("nothing is corrected")
                    .isEmpty();
            assertThat(fixture.among(query(Language.EN, "developer lighthouse"), both))
                    .as("no word is left out")
                    .isEmpty();
            assertThat(fixture.among(asked(Language.FR, "q", "developer", "team", "policy"), both))
                    .containsExactly("analyst");
        }
    }

    @Test
    void putsThePostingsWithTheWordsInTheTitleFirst() {
        assertThat(find(query(Language.EN, "developer")).keys()).containsExactly("developer", "analyst");
    }

    @Test
    void ofAVeryLongQuestionOnlyAsMuchCountsAsAnybodyTypes() {
        var searchQuery = asked(Language.EN, "q", "light ".repeat(100_000), "location", "x".repeat(100_000));
        assertThat(searchQuery.words()).hasSize(200);
        assertThat(searchQuery.of(FacetField.LOCATION))
                .singleElement()
                .asString()
                .hasSize(200);
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
        var english = asked(Language.FR, "team", "Digital Services", "location", "Halifax, Nova Scotia");
        var french = asked(Language.FR, "team", "services numeriques", "location", "Halifax (Nouvelle-Écosse)");
        assertThat(find(english).keys()).containsExactly("developer");
        assertThat(find(french).keys()).containsExactly("developer");
    }

    @Test
    void ofSeveralValuesOneIsMetAndOfSeveralFactsEach() {
        assertThat(keys("team", "Policy", "team", "Digital Services")).containsExactly("analyst", "developer");
        assertThat(keys("team", "Policy", "team", "Digital Services", "classification", "EC"))
                .containsExactly("analyst");
        assertThat(keys("team", "Policy", "classification", "IT")).isEmpty();
    }

    @Test
    void countsEachFacetAsIfItWereNotChosenYet() {
        var facets = find(classed("EC-05")).facets();
        assertThat(facets.get("classification"))
                .containsExactly(
                        new FacetValue("EC-05", "EC-05", 1, "EC-05"),
                        new FacetValue("IT-02", "IT-02", 1, null),
                        new FacetValue("IT-03", "IT-03", 1, null),
                        new FacetValue("IT-04", "IT-04", 1, null));
        assertThat(facets.get("team")).containsExactly(new FacetValue("Policy", "Policy", 1, null));
        assertThat(facets.get("location"))
                .containsExactly(new FacetValue("Ottawa, Ontario", "Ottawa, Ontario", 1, null));
    }

    @Test
    void aValueThatWasAskedForIsNamedInTheLanguageOfThePageAndKnowsHowItWasAskedFor() {
        assertThat(find(asked(Language.FR, "team", "policy")).facets().get("team"))
                .contains(new FacetValue("Politiques", "Politiques", 1, "policy"));
    }

    @Test
    void aValueThatNoPostingHasIsStillThereToBeTakenOff() {
        var facets = find(asked(Language.EN, "team", "Fishery", "classification", "XX-9"))
                .facets();
        assertThat(facets.get("team")).contains(new FacetValue("Fishery", "Fishery", 0, "Fishery"));
        assertThat(facets.get("classification")).contains(new FacetValue("XX-9", "XX-9", 0, "XX-9"));
        assertThat(find(asked(Language.FR, "telework", "full")).facets().get("telework"))
                .contains(new FacetValue("full", "Entièrement à distance", 0, "full"));
    }

    @Test
    void groupsAreCountedToo() {
        assertThat(find(asked(Language.EN, "classification", "IT")).facets().get("classification"))
                .contains(new FacetValue("IT", "IT", 1, "IT"));
    }

    @Test
    void whatAPostingDoesNotStateCanBeAskedFor() {
        developer.facts().setTelework(Telework.HYBRID);
        Fact.SALARY.set(developer.facts(), new SalaryRange(80_000, 95_000));

        assertThat(keys("telework", "none")).containsExactly("analyst");
        assertThat(keys("telework", "on-site")).isEmpty();
        assertThat(keys("telework", "hybrid")).containsExactly("developer");
        assertThat(keys("salary", "none")).containsExactly("analyst");
        assertThat(keys("closing", "none", "tenure", "none")).containsExactly("analyst", "developer");
        var facets = find(asked(Language.FR)).facets();
        assertThat(facets.get("telework"))
                .containsExactly(new FacetValue("hybrid", "Hybride", 1, null), new FacetValue("none", "none", 1, null));
        assertThat(facets.get("salary")).containsExactly(new FacetValue("none", "none", 1, null));
    }

    @Test
    void aSalaryReachesWhatItsUpperEndReaches() {
        Fact.SALARY.set(developer.facts(), new SalaryRange(80_000, 95_000));
        Fact.SALARY.set(analyst.facts(), new SalaryRange(70_000, null));

        assertThat(keys("salary", "95000")).containsExactly("developer");
        assertThat(keys("salary", "95001")).isEmpty();
        assertThat(keys("salary", "70000")).containsExactly("analyst", "developer");
        assertThat(keys("salary", "-1")).as("no number").containsExactly("analyst", "developer");
    }

    @Test
    void closingAndPostingAreLimitedByDays() {
        var soon = posting("soon", SearchFixture.NOW.plus(Duration.ofDays(3)), SearchFixture.NOW);
        var later = posting(
                "later", SearchFixture.NOW.plus(Duration.ofDays(9)), SearchFixture.NOW.minus(Duration.ofDays(5)));
        var closed = posting("closed", SearchFixture.NOW, SearchFixture.NOW);
        var never = posting("never", null, null);
        var postings = List.of(later, never, soon, closed);

        assertThat(find(asked(Language.EN, "closing", "3"), postings).keys()).containsExactly("soon");
        assertThat(find(asked(Language.EN, "closing", "10", "sort", "closing"), postings)
                        .keys())
                .containsExactly("soon", "later");
        assertThat(find(asked(Language.EN, "closing", "none"), postings).keys()).containsExactly("never");
        assertThat(find(asked(Language.EN, "posted", "1"), postings).keys()).containsExactly("soon");
        assertThat(find(asked(Language.EN, "posted", "none"), postings).keys()).containsExactly("never");
        assertThat(find(asked(Language.EN, "q", "keeper", "sort", "newest"), postings)
                        .keys())
                .containsExactly("soon", "later", "never");
        assertThat(find(asked(Language.EN, "sort", "closing"), postings).keys())
                .containsExactly("soon", "later", "never");
    }

    @Test
    void whatHasClosedStandsAfterWhatIsOpenHoweverWellItMatches() {
        var open = posting("open", SearchFixture.NOW.plusSeconds(1), SearchFixture.NOW.minus(Duration.ofDays(9)));
        var never = posting("never", null, null);
        var closed = posting("closed", SearchFixture.NOW, SearchFixture.NOW);
        try (var search = new SearchFixture(List.of(closed, never, open))) {
            for (var order : List.of("match", "newest", "closing")) {
                var found = search.find(asked(Language.EN, "q", "keeper", "sort", order), PostingList.CURRENT);
                assertThat(found.keys()).as(order).containsExactly("open", "never", "closed");
                assertThat(found.total()).isEqualTo(3);
                assertThat(found.closed()).isEqualTo(1);
            }
            var soon = search.find(asked(Language.EN, "q", "keeper", "closing", "30"), PostingList.CURRENT);
            assertThat(soon.keys()).containsExactly("open");
            assertThat(soon.closed()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsDoneFromAnywhereBelongsToEveryPlaceAndIsCountedForEach() {
        analyst.facts().setTelework(Telework.FULL);

        var found = find(asked(Language.EN, "location", "Halifax, Nova Scotia"));
        assertThat(found.keys()).containsExactly("analyst", "developer");
        assertThat(found.facets().get("location"))
                .containsExactlyInAnyOrder(
                        new FacetValue("anywhere", "Fully remote", 1, null),
                        new FacetValue("Halifax, Nova Scotia", "Halifax, Nova Scotia", 2, "Halifax, Nova Scotia"));
        assertThat(keys("location", "anywhere")).containsExactly("analyst");
    }

    @Test
    void whereOnlyTheFiltersLeaveNothingNoOtherWordsAreAskedFor() {
        var found = find(asked(Language.EN, "q", "web developer", "team", "Policy"));
        assertThat(found.keys()).isEmpty();
        assertThat(found.reading()).isEqualTo(QueryReading.EXACT);
        assertThat(found.facets().get("team"))
                .contains(new FacetValue("Digital Services", "Digital Services", 1, null));
    }

    @Test
    void archivedPostingsAreNeverMixedIn() {
        var old = new SearchedPosting("old", developer.texts(), developer.facts(), true, Instant.EPOCH);
        try (var search = new SearchFixture(List.of(developer, old))) {
            assertThat(search.find(query(Language.EN, "web developer")).keys()).containsExactly("developer");
            assertThat(search.find(query(Language.EN, "web developer"), PostingList.ARCHIVED)
                            .keys())
                    .containsExactly("old");
            assertThat(search.count(query(Language.EN, "web developer"), PostingList.ARCHIVED))
                    .isEqualTo(1);
            assertThat(search.count(query(Language.EN, "web develoepr"), PostingList.ARCHIVED))
                    .as("words as they are")
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whereFiltersLeaveNothingItIsSaidWhatIsThereWithoutEach() {
        var found = find(
                asked(Language.EN, "q", "developer", "location", "Halifax, Nova Scotia", "classification", "EC-05"));
        assertThat(found.total()).isZero();
        assertThat(found.help().wider())
                .containsExactly(
                        new WiderFilter("classification", 1), new WiderFilter("location", 1), new WiderFilter(null, 2));
        assertThat(find(asked(Language.EN, "q", "developer", "team", "Nobody", "tenure", "casual"))
                        .help()
                        .wider())
                .containsExactly(new WiderFilter(null, 2));
        assertThat(find(query(Language.EN, "developer")).help()).isEqualTo(SearchHelp.NONE);
    }

    @Test
    void whereNoPostingHasAllWordsItIsSaidHowManyHaveEach() {
        assertThat(find(query(Language.EN, "developer toronto policy")).help().words())
                .containsExactly(new WordCount("developer", 2), new WordCount("policy", 1));
        assertThat(find(query(Language.EN, "\"developer toronto\"")).help().words())
                .isEmpty();
    }

    @Test
    void suggestsWhatMoreHaveInsteadOfAMistakeThatAPostingHasToo() {
        var postings = new ArrayList<>(all);
        IntStream.range(0, 5).forEach(i -> postings.add(keeper("keeper-" + i, "You manage the light.")));
        postings.add(keeper("mistake", "You mannage the light."));
        assertThat(find(query(Language.EN, "mannage light"), postings).reading().suggested())
                .isEqualTo("manage light");
        assertThat(find(query(Language.EN, "mannage light"), postings).keys()).containsExactly("mistake");
        assertThat(find(query(Language.EN, "manage light"), postings).reading().suggested())
                .isNull();
        // The filters count too: what finds nothing more is no suggestion.
        assertThat(find(asked(Language.EN, "q", "mannage", "team", "Nobody"), postings)
                        .reading()
                        .suggested())
                .isNull();
    }

    private static SearchedPosting keeper(String key, String body) {
        return listing(
                key,
                new Bilingual<>("Keeper", "Gardienne"),
                new Bilingual<>(body, ""),
                "GL-01",
                new Bilingual<>("", ""),
                new Bilingual<>("", ""));
    }

    @Test
    void countsPages() {
        var second = find(SearchQuery.read(Language.EN, name -> List.of(), 2, 1));
        assertThat(second.keys()).containsExactly("developer");
        assertThat(second.total()).isEqualTo(2);
        assertThat(find(SearchQuery.read(Language.EN, name -> List.of(), Integer.MAX_VALUE, 100))
                        .keys())
                .isEmpty();
    }

    private List<String> keys(String... parameters) {
        return find(asked(Language.EN, parameters)).keys();
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
        return SearchQuery.ofWords(language, words, 20);
    }

    private static SearchQuery classed(String classification) {
        return asked(Language.EN, "classification", classification);
    }

    private static SearchedPosting posting(String key, Instant closing, Instant posted) {
        var facts = new Facts();
        if (closing != null) {
            Fact.CLOSING.set(facts, closing.atZone(ZoneOffset.UTC));
        }
        var text = new PostingText("Keeper", "Keeper", "Keeps the light.");
        return new SearchedPosting(key, new Bilingual<>(text, text), facts, false, posted);
    }
}
