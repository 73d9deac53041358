package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;

/** Searches the postings that readers find in lists. */
@ApplicationScoped
public class PostingSearch {

    @Inject
    Catalogue catalogue;

    @Inject
    SearchIndexer searchIndexer;

    @Inject
    QuerySynonyms querySynonyms;

    @Inject
    Clock clock;

    /** Finds open postings; see {@link #find(SearchQuery, PostingList)}. */
    public SearchResult find(SearchQuery searchQuery) {
        return find(searchQuery, PostingList.OPEN);
    }

    /**
     * Returns the postings of a list that match the query: those where the words stand highest first (see {@link WordsQuery}), without words
     * the latest first.
     *
     * @return the requested page, with the values by which the result can be filtered
     */
    public SearchResult find(SearchQuery searchQuery, PostingList postingList) {
        var searchFilter = new SearchFilter(searchQuery, postingList, clock.instant());
        var found = find(searchFilter, searchIndexer.current(), querySynonyms.analyzers());
        var items = found.keys().stream()
                .map(catalogue::byKey)
                .flatMap(Optional::stream)
                .toList();
        return new SearchResult(
                found.total(),
                found.closed(),
                searchQuery.page(),
                searchQuery.size(),
                items,
                found.facets(),
                found.reading(),
                found.snippets(),
                found.help());
    }

    /** Returns the number of postings of a list that have all words and pass the filters. Words are taken as they are. */
    public int count(SearchQuery searchQuery, PostingList postingList) {
        var searchFilter = new SearchFilter(searchQuery, postingList, clock.instant());
        return count(searchFilter, searchIndexer.current(), querySynonyms.analyzers());
    }

    /**
     * Returns the open postings, among those of the given keys, that have all words and pass the filters, the latest posted first. Words are
     * taken as they are: nothing is corrected, and no word left out.
     */
    public List<CatalogueEntry> among(SearchQuery searchQuery, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        var searchFilter = new SearchFilter(searchQuery, PostingList.OPEN, clock.instant());
        return among(searchFilter, searchIndexer.current(), querySynonyms.analyzers(), keys).stream()
                .map(catalogue::byKey)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Returns suggestions for what a reader is typing, each of which finds an open posting (see {@link SearchSuggestions}).
     *
     * @param words the words so far; null for none
     */
    public List<String> suggest(Language language, String words) {
        var searchFilter = new SearchFilter(SearchQuery.ofWords(language, words, 1), PostingList.OPEN, clock.instant());
        return suggest(searchFilter, searchIndexer.current(), querySynonyms.analyzers());
    }

    static IndexSearch.Found find(SearchFilter searchFilter, SearchIndex index, Bilingual<Analyzer> analyzers) {
        return read(
                index,
                (searcher, facetState) -> facetState == null
                        ? IndexSearch.Found.NOTHING
                        : new IndexSearch(searcher, facetState, searchFilter, analyzers).find());
    }

    static int count(SearchFilter searchFilter, SearchIndex index, Bilingual<Analyzer> analyzers) {
        return read(index, (searcher, facetState) -> new IndexSearch(searcher, facetState, searchFilter, analyzers)
                .count());
    }

    static List<String> among(
            SearchFilter searchFilter, SearchIndex index, Bilingual<Analyzer> analyzers, Collection<String> keys) {
        return read(index, (searcher, facetState) -> new IndexSearch(searcher, facetState, searchFilter, analyzers)
                .among(keys));
    }

    static List<String> suggest(SearchFilter searchFilter, SearchIndex index, Bilingual<Analyzer> analyzers) {
        return read(index, (searcher, facetState) -> new SearchSuggestions(searcher, searchFilter, analyzers).find());
    }

    private static <T> T read(SearchIndex index, SearchIndex.FacetedOperation<T> operation) {
        try {
            return index.with(operation);
        } catch (IOException e) {
            throw new UncheckedIOException("The search's index cannot be read", e);
        }
    }
}
