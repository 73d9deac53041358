package ca.tandem.publication.search;

import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A reader's search.
 *
 * @param language the language in which words are searched and values are named
 * @param words the words as they were typed (see {@link WordsQuery}); null for none
 * @param values the values of which a posting has one of each fact: names in either language, a level such as {@code IT-02}, a range such
 *     as {@code IT-02/IT-04}, a group such as {@code IT}, or {@link FacetField#NONE}
 * @param limits the limits: numbers, or {@link FacetField#NONE}
 * @param order the order of the results
 * @param page the page number, from 1
 * @param size the number of postings per page, from 1 to 100
 */
public record SearchQuery(
        Language language,
        String words,
        Map<FacetField, List<String>> values,
        Map<LimitField, String> limits,
        SearchOrder order,
        int page,
        int size) {

    /** Maximum number of postings per page. */
    public static final int LARGEST = 100;

    /** Name of the parameter with the words. */
    public static final String WORDS = "q";

    /** Name of the parameter with the order. */
    public static final String ORDER = "sort";

    /** Maximum number of values of one fact. */
    private static final int MOST_VALUES = 30;

    public SearchQuery {
        words = given(words);
        values = Map.copyOf(values);
        limits = Map.copyOf(limits);
        page = Math.max(1, page);
        size = Math.min(LARGEST, Math.max(1, size));
    }

    /**
     * Reads a search out of the parameters of an address. What is no value of a parameter is left out.
     *
     * @param parameters returns the values of a parameter; empty if it is missing
     */
    public static SearchQuery read(Language language, Function<String, List<String>> parameters, int page, int size) {
        var values = new EnumMap<FacetField, List<String>>(FacetField.class);
        for (var facetField : FacetField.values()) {
            var given = parameters.apply(facetField.field()).stream()
                    .map(SearchQuery::given)
                    .filter(Objects::nonNull)
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!given.isEmpty()) {
                values.put(facetField, given);
            }
        }
        var limits = new EnumMap<LimitField, String>(LimitField.class);
        for (var limitField : LimitField.values()) {
            var limit = limitField.read(first(parameters.apply(limitField.field())));
            if (limit != null) {
                limits.put(limitField, limit);
            }
        }
        var order = SearchOrder.of(first(parameters.apply(ORDER))).orElse(SearchOrder.MATCH);
        return new SearchQuery(language, first(parameters.apply(WORDS)), values, limits, order, page, size);
    }

    /** Returns a search for words in the usual order. */
    public static SearchQuery ofWords(Language language, String words, int size) {
        return new SearchQuery(language, words, Map.of(), Map.of(), SearchOrder.MATCH, 1, size);
    }

    /** Returns the values of a fact; empty if any is right. */
    List<String> of(FacetField facetField) {
        return values.getOrDefault(facetField, List.of());
    }

    /** Checks whether nothing narrows the search. */
    public boolean isEmpty() {
        return words == null && values.isEmpty() && limits.isEmpty();
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? null : given(values.get(0));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : TextFolding.trimQuery(text);
    }
}
