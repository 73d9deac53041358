package ca.tandem.search;

/**
 * A value by which a result can be narrowed.
 *
 * @param value the value in the query's language
 * @param count how many postings have it, among those that everything else in the query leaves
 * @param chosen whether the query asks for it
 */
public record Facet(String value, long count, boolean chosen) {}
