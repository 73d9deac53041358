package ca.tandem.publication.search;

import ca.tandem.publication.search.SearchResult.FacetValue;
import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Values by which the result of one search can be filtered, with their numbers of postings. */
final class FacetCounts {

    /** Maximum number of values that are counted for a filter. */
    private static final int MOST_VALUES = 1000;

    private final IndexSearcher searcher;
    private final SearchFilter searchFilter;
    private final Query listed;

    FacetCounts(IndexSearcher searcher, SearchFilter searchFilter, Query listed) {
        this.searcher = searcher;
        this.searchFilter = searchFilter;
        this.listed = listed;
    }

    /** Returns the values of each fact and limit, by their names in addresses. */
    Map<String, List<FacetValue>> of(Facets facets) throws IOException {
        var values = new HashMap<String, List<FacetValue>>();
        for (var facetField : FacetField.values()) {
            values.put(facetField.field(), values(facetField, facets));
        }
        for (var limitField : LimitField.values()) {
            values.put(limitField.field(), notStated(limitField, facets));
        }
        return Map.copyOf(values);
    }

    /** Returns the values of a fact with their numbers of postings as if none of them was chosen; what is not stated comes last. */
    private List<FacetValue> values(FacetField facetField, Facets facets) throws IOException {
        var language = searchFilter.searchQuery().language();
        var asked = searchFilter.searchQuery().of(facetField);
        var counts = counts(facetField.field(), facets);
        var anywhere = facetField == FacetField.LOCATION ? counts.getOrDefault(FacetField.ANYWHERE, 0L) : 0;
        var values = new ArrayList<FacetValue>();
        counts.forEach((label, count) -> {
            var value = FacetField.value(label, language);
            var given = asked.stream()
                    .filter(each -> facetField.isNamed(label, each))
                    .findFirst()
                    .orElse(null);
            var isPlace = !label.equals(FacetField.ANYWHERE) && !label.equals(FacetField.NONE);
            if (!value.isEmpty()) {
                values.add(new FacetValue(
                        value, facetField.name(label, language), isPlace ? count + anywhere : count, given));
            }
        });
        for (var each : asked) {
            // A group or a range of levels is a value too once it was asked for, and so is what no posting has.
            if (counts.keySet().stream().noneMatch(label -> facetField.isNamed(label, each))) {
                values.add(new FacetValue(each, facetField.name(each, language), count(facetField, each), each));
            }
        }
        var collator = Collator.getInstance(language.locale());
        values.sort(Comparator.comparing((FacetValue value) -> value.value().equals(FacetField.NONE))
                .thenComparing(FacetValue::name, collator));
        return List.copyOf(values);
    }

    private long count(FacetField facetField, String value) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(searchFilter.filtered(listed, facetField), Occur.FILTER)
                .add(facetField.query(List.of(value)), Occur.FILTER)
                .build());
    }

    /** Returns the number of postings that do not state what a limit is about, as the one value that can be chosen besides a number. */
    private List<FacetValue> notStated(LimitField limitField, Facets facets) throws IOException {
        var count = counts(limitField.field(), facets).getOrDefault(FacetField.NONE, 0L);
        var asked =
                FacetField.NONE.equals(searchFilter.searchQuery().limits().get(limitField)) ? FacetField.NONE : null;
        return count == 0 && asked == null
                ? List.of()
                : List.of(new FacetValue(FacetField.NONE, FacetField.NONE, count, asked));
    }

    private static Map<String, Long> counts(String field, Facets facets) throws IOException {
        var counted = facets.getTopChildren(MOST_VALUES, field);
        var counts = new LinkedHashMap<String, Long>();
        if (counted != null) {
            for (var value : counted.labelValues) {
                counts.put(value.label, value.value.longValue());
            }
        }
        return counts;
    }
}
