package ca.tandem.publication.search;

/**
 * A value by which a search result can be filtered.
 *
 * @param value the value in the query's language
 * @param count the number of postings with this value among those that match all other parts of the query
 * @param chosen true if the query filters by it
 */
public record FacetValue(String value, long count, boolean chosen) {}
