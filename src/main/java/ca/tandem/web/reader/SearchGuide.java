package ca.tandem.web.reader;

import ca.tandem.publication.search.SearchHelp.WiderFilter;
import ca.tandem.publication.search.SearchHelp.WordCount;
import ca.tandem.publication.search.SearchQuery;
import ca.tandem.publication.search.SearchResult;
import java.util.List;

/** Ways onward from a search: how its words were understood, and other searches that find more. */
public final class SearchGuide {

    private final SearchQuery searchQuery;
    private final SearchResult searchResult;
    private final ListAddress address;

    SearchGuide(SearchQuery searchQuery, SearchResult searchResult, ListAddress address) {
        this.searchQuery = searchQuery;
        this.searchResult = searchResult;
        this.address = address;
    }

    /** Returns the words as they were typed; null for none. */
    public String getWords() {
        return searchQuery.words();
    }

    /** Returns the words for which was looked instead of those that no posting has; null if for the very words. */
    public String getCorrected() {
        return searchResult.reading().corrected();
    }

    /** Returns the words that were perhaps meant, as they find more; null if there are none. */
    public String getSuggested() {
        return searchResult.reading().suggested();
    }

    /** Returns the address of the same search with other words. */
    public String addressWith(String words) {
        return address.with(words);
    }

    /** Returns the filters without which something is found. */
    public List<WiderFilter> getWider() {
        return searchResult.help().wider();
    }

    /** Returns the address without a filter. */
    public String addressWithout(WiderFilter widerFilter) {
        return widerFilter.field() == null ? address.unfiltered() : address.without(widerFilter.field());
    }

    /** Returns the words that find something by themselves. */
    public List<WordCount> getWordCounts() {
        return searchResult.help().words();
    }
}
