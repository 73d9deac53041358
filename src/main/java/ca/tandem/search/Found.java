package ca.tandem.search;

import ca.tandem.publication.Listing;
import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total how many postings there are on all pages
 * @param page the page, from 1
 * @param size how many postings a page holds
 * @param items the postings of this page; empty behind the last one
 * @param facets by {@code team}, {@code classification} and {@code location}: the values to choose from, in alphabetical order
 */
public record Found(int total, int page, int size, List<Listing> items, Map<String, List<Facet>> facets) {

    /** The number of pages, at least one. */
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
