package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.index.IndexState;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;

/** A readers' index in memory with the postings of a test. */
final class SearchFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-02T17:00:00Z");

    /** The analysis of queries with the synonyms that come with the portal. */
    static final Bilingual<Analyzer> ANALYZERS = Bilingual.of(SearchAnalyzer::forQueries);

    private final SearchIndex index;

    SearchFixture(Collection<SearchedPosting> postings) {
        try {
            index = SearchIndex.inMemory();
            for (var posting : postings) {
                index.put(posting);
            }
            index.publish(new IndexState("test", postings.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IndexSearch.Found find(SearchQuery searchQuery) {
        return find(searchQuery, PostingList.OPEN);
    }

    IndexSearch.Found find(SearchQuery searchQuery, PostingList postingList) {
        return find(searchQuery, postingList, ANALYZERS);
    }

    int count(SearchQuery searchQuery, PostingList postingList) {
        return PostingSearch.count(new SearchFilter(searchQuery, postingList, NOW), index, ANALYZERS);
    }

    IndexSearch.Found find(SearchQuery searchQuery, PostingList postingList, Bilingual<Analyzer> analyzers) {
        return PostingSearch.find(new SearchFilter(searchQuery, postingList, NOW), index, analyzers);
    }

    List<String> among(SearchQuery searchQuery, Collection<String> keys) {
        return PostingSearch.among(new SearchFilter(searchQuery, PostingList.OPEN, NOW), index, ANALYZERS, keys);
    }

    List<String> suggest(Language language, String words) {
        return PostingSearch.suggest(
                new SearchFilter(SearchQuery.ofWords(language, words, 1), PostingList.OPEN, NOW), index, ANALYZERS);
    }

    List<String> similar(SearchedPosting posting, Language language) {
        return SimilarPostings.keys(posting, language, index, NOW);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    /** Returns the search of an address, whose parameters are names and values in turn. */
    static SearchQuery asked(Language language, String... parameters) {
        return SearchQuery.read(
                language,
                name -> IntStream.range(0, parameters.length / 2)
                        .filter(i -> parameters[2 * i].equals(name))
                        .mapToObj(i -> parameters[2 * i + 1])
                        .toList(),
                1,
                20);
    }

    /** Returns an open posting whose descriptions are its titles. */
    static SearchedPosting listing(
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
