package ca.tandem.publication.search;

import ca.tandem.common.Language;
import ca.tandem.common.index.IndexState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A readers' index in memory with the postings of a test. */
final class SearchFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-02T17:00:00Z");

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
        return PostingSearch.find(searchQuery, postingList, index, NOW);
    }

    List<String> similar(SearchedPosting posting, Language language) {
        return SimilarPostings.keys(posting, language, index, NOW);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
