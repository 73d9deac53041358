package ca.tandem.publication.search;

import ca.tandem.publication.CatalogueEntry;
import java.util.List;
import java.util.Map;

/**
 * The result of a search.
 *
 * @param total the number of postings on all pages
 * @param page the page number, from 1
 * @param size the number of postings per page
 * @param items the postings of this page; empty beyond the last page
 * @param facets the values to filter by, in alphabetical order, for {@code team}, {@code classification} and {@code location}
 * @param reading how the words were understood
 */
public record SearchResult(
        int total,
        int page,
        int size,
        List<CatalogueEntry> items,
        Map<String, List<FacetValue>> facets,
        QueryReading reading) {

    /**
     * A value by which a search result can be filtered.
     *
     * @param value the value in the query's language
     * @param count the number of postings with this value among those that match all other parts of the query
     * @param chosen true if the query filters by it
     */
    public record FacetValue(String value, long count, boolean chosen) {}

    /** Returns the number of pages, at least one. */
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
