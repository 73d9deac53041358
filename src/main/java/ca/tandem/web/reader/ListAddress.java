package ca.tandem.web.reader;

import ca.tandem.publication.search.FacetField;
import ca.tandem.publication.search.SearchOrder;
import ca.tandem.publication.search.SearchQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Addresses of the list of open postings with a search, and without one of its filters. */
final class ListAddress {

    private record Parameter(String name, String value) {}

    private final String path;
    private final List<Parameter> parameters = new ArrayList<>();

    ListAddress(String path, SearchQuery searchQuery) {
        this.path = path;
        if (searchQuery.words() != null) {
            parameters.add(new Parameter(SearchQuery.WORDS, searchQuery.words()));
        }
        Arrays.stream(FacetField.values()).forEach(facetField -> searchQuery
                .values()
                .getOrDefault(facetField, List.of())
                .forEach(value -> parameters.add(new Parameter(facetField.field(), value))));
        searchQuery.limits().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(limit -> parameters.add(new Parameter(limit.getKey().field(), limit.getValue())));
        if (searchQuery.order() != SearchOrder.MATCH) {
            parameters.add(new Parameter(SearchQuery.ORDER, searchQuery.order().parameter()));
        }
    }

    /** Returns the address with everything. */
    String all() {
        return without((name, value) -> false);
    }

    /** Returns the address without a filter, whose value is given as the search has it. */
    String without(String name, String value) {
        return without((each, given) -> each.equals(name) && given.equals(value));
    }

    /** Returns the address without all values of a filter. */
    String without(String name) {
        return without((each, given) -> each.equals(name));
    }

    /** Returns the address with the words only. */
    String unfiltered() {
        return without((each, given) -> !each.equals(SearchQuery.WORDS));
    }

    /** Returns the address with other words. */
    String with(String words) {
        var rest = without(SearchQuery.WORDS);
        return rest + (rest.equals(path) ? "?" : "&") + query(new Parameter(SearchQuery.WORDS, words));
    }

    private String without(BiPredicate<String, String> left) {
        var query = parameters.stream()
                .filter(parameter -> !left.test(parameter.name(), parameter.value()))
                .map(ListAddress::query)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String query(Parameter parameter) {
        return parameter.name() + "=" + URLEncoder.encode(parameter.value(), StandardCharsets.UTF_8);
    }
}
