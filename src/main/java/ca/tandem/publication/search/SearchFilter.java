package ca.tandem.publication.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Filter of a search: its list, its values and its limits, as they are at one moment.
 *
 * @param searchQuery the search
 * @param postingList the list that is searched
 * @param now the moment
 */
record SearchFilter(SearchQuery searchQuery, PostingList postingList, Instant now) {

    /** Returns the query for what the list has of the given postings, whatever the filters. */
    Query listed(Query words) {
        var isInList = postingList == PostingList.OPEN
                ? open(now)
                : new TermQuery(new Term(SearchField.LIST, postingList.term()));
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(isInList, Occur.FILTER)
                .build();
    }

    /** Returns the query for the postings that are listed and have not closed. */
    static Query open(Instant now) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(SearchField.LIST, PostingList.OPEN.term())), Occur.FILTER)
                .add(
                        LongField.newRangeQuery(SearchField.OPEN_UNTIL, now.toEpochMilli() + 1, Long.MAX_VALUE),
                        Occur.FILTER)
                .build();
    }

    /** Returns the query for listed postings that all filters leave, for counting what each value would find. */
    DrillDownQuery drillDown(Query listed) {
        var filtered = new DrillDownQuery(SearchIndex.FACETS, listed);
        searchQuery
                .values()
                .forEach((facetField, values) -> filtered.add(facetField.field(), facetField.query(values)));
        searchQuery.limits().forEach((limitField, limit) -> filtered.add(limitField.field(), query(limitField, limit)));
        return filtered;
    }

    /**
     * Returns the query for listed postings that the filters leave.
     *
     * @param ignored the fact or limit whose filter does not count; null if each does
     */
    Query filtered(Query listed, Enum<?> ignored) {
        var query = new BooleanQuery.Builder().add(listed, Occur.FILTER);
        searchQuery.values().forEach((facetField, values) -> {
            if (facetField != ignored) {
                query.add(facetField.query(values), Occur.FILTER);
            }
        });
        searchQuery.limits().forEach((limitField, limit) -> {
            if (limitField != ignored) {
                query.add(query(limitField, limit), Occur.FILTER);
            }
        });
        return query.build();
    }

    /** Returns the query for listed postings that the filters leave and that have closed. */
    Query closed(Query listed) {
        return new BooleanQuery.Builder()
                .add(filtered(listed, null), Occur.FILTER)
                .add(open(now), Occur.MUST_NOT)
                .build();
    }

    /** Checks whether the list has postings that are open and such that have closed. */
    boolean isMixed() {
        return postingList == PostingList.CURRENT;
    }

    /** Checks whether there is any filter besides the words. */
    boolean isAny() {
        return !searchQuery.values().isEmpty() || !searchQuery.limits().isEmpty();
    }

    /** Returns the facts and limits that are filtered, with their names in addresses, in the order of the form. */
    Map<Enum<?>, String> fields() {
        var fields = new LinkedHashMap<Enum<?>, String>();
        Arrays.stream(FacetField.values())
                .filter(searchQuery.values()::containsKey)
                .forEach(facetField -> fields.put(facetField, facetField.field()));
        Arrays.stream(LimitField.values())
                .filter(searchQuery.limits()::containsKey)
                .forEach(limitField -> fields.put(limitField, limitField.field()));
        return fields;
    }

    private Query query(LimitField limitField, String limit) {
        return limit.equals(FacetField.NONE)
                ? new TermQuery(new Term(SearchField.NOT_STATED, limitField.field()))
                : limitField.query(Integer.parseInt(limit), now);
    }
}
