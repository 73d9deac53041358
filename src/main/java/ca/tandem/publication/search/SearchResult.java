package ca.tandem.publication.search;

import ca.tandem.publication.CatalogueEntry;
import java.util.List;
import java.util.Map;

/**
 * The result of a search.
 *
 * @param total the number of postings on all pages
 * @param closed the number of those that have closed, which stand last
 * @param page the page number, from 1
 * @param size the number of postings per page
 * @param items the postings of this page; empty beyond the last page
 * @param facets the values to filter by, in alphabetical order, by the names of {@link FacetField} and {@link LimitField}; of a limit only that it is not stated
 * @param reading how the words were understood
 * @param snippets passages that show why the words found a posting, by its key; none for one found by its title or facts only
 * @param help what helps onward where nothing was found, or not all words
 */
public record SearchResult(
        int total,
        int closed,
        int page,
        int size,
        List<CatalogueEntry> items,
        Map<String, List<FacetValue>> facets,
        QueryReading reading,
        Map<String, Snippet> snippets,
        SearchHelp help) {

    /**
     * A value by which a search result can be filtered.
     *
     * @param value the value in addresses of the query's language
     * @param name the name for readers; {@link FacetField#NONE} for what is not stated
     * @param count the number of postings with this value among those that match all other parts of the query
     * @param asked the value as the query has it, perhaps in the other language; null if the query does not filter by it
     */
    public record FacetValue(String value, String name, long count, String asked) {

        /** Checks whether the query filters by it. */
        public boolean isChosen() {
            return asked != null;
        }
    }

    /** Returns the number of postings on all pages that are not past their closing. */
    public int open() {
        return total - closed;
    }

    /** Returns the number of pages, at least one. */
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
