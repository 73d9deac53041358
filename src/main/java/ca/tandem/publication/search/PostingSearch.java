package ca.tandem.publication.search;

import ca.tandem.publication.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Searches the postings that readers find in lists. */
@ApplicationScoped
public class PostingSearch {

    @Inject
    Catalogue catalogue;

    @Inject
    SearchIndexer searchIndexer;

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
        var found = find(searchQuery, postingList, searchIndexer.current(), clock.instant());
        var items = found.keys().stream()
                .map(catalogue::byKey)
                .flatMap(Optional::stream)
                .toList();
        return new SearchResult(
                found.total(), searchQuery.page(), searchQuery.size(), items, found.facets(), found.reading());
    }

    static IndexSearch.Found find(SearchQuery searchQuery, PostingList postingList, SearchIndex index, Instant now) {
        try {
            return index.with((searcher, facetState) -> facetState == null
                    ? IndexSearch.Found.NOTHING
                    : new IndexSearch(searcher, facetState, searchQuery, postingList, now).find());
        } catch (IOException e) {
            throw new UncheckedIOException("The search's index cannot be read", e);
        }
    }
}
