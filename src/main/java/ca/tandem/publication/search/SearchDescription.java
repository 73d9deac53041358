package ca.tandem.publication.search;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.publication.search.SearchResult.FacetValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A search in words for readers: what was typed, the values and the limits, in the order of the form. */
public final class SearchDescription {

    /**
     * A part of a search.
     *
     * @param name the name of its parameter
     * @param asked the value as the search has it
     * @param value the value in words of the language, where it is known in it
     */
    public record Part(String name, String asked, String value) {

        /** Returns the part as a sentence says it, such as “Team: Lights”. */
        public String in(Language language) {
            return Messages.READER.get(language, "filter.active." + name, value);
        }
    }

    private SearchDescription() {}

    /**
     * Returns the parts of a search; empty where nothing narrows it.
     *
     * @param searchResult its result, which knows the names of its values
     */
    public static List<Part> of(SearchQuery searchQuery, SearchResult searchResult) {
        var language = searchQuery.language();
        var words = Stream.ofNullable(searchQuery.words()).map(typed -> new Part(SearchQuery.WORDS, typed, typed));
        var values = Arrays.stream(FacetField.values())
                .flatMap(facetField -> searchResult.facets().get(facetField.field()).stream()
                        .filter(FacetValue::isChosen)
                        .map(facetValue ->
                                new Part(facetField.field(), facetValue.asked(), name(facetValue, language))));
        var limits = Arrays.stream(LimitField.values())
                .filter(searchQuery.limits()::containsKey)
                .map(limitField -> new Part(
                        limitField.field(),
                        searchQuery.limits().get(limitField),
                        limit(limitField, searchQuery.limits().get(limitField), language)));
        return Stream.of(words, values, limits).flatMap(parts -> parts).toList();
    }

    /** Returns the name of a value for readers. */
    public static String name(FacetValue facetValue, Language language) {
        return facetValue.value().equals(FacetField.NONE)
                ? Messages.READER.get(language, "filter.none")
                : facetValue.name();
    }

    private static String limit(LimitField limitField, String limit, Language language) {
        return limit.equals(FacetField.NONE)
                ? Messages.READER.get(language, "filter.none")
                : Messages.READER.get(language, "filter.limit." + limitField.field(), Integer.valueOf(limit));
    }
}
