package ca.tandem.web.reader;

import ca.tandem.publication.search.SearchOrder;
import ca.tandem.publication.search.SearchParameters;
import ca.tandem.publication.search.SearchParameters.Parameter;
import ca.tandem.publication.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Addresses of the list of open postings with a search, and without one of its filters. */
final class ListAddress {

    private final String path;
    private final List<Parameter> parameters;

    ListAddress(String path, SearchQuery searchQuery) {
        this.path = path;
        this.parameters = new ArrayList<>(SearchParameters.of(searchQuery));
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
        return rest + (rest.equals(path) ? "?" : "&") + new Parameter(SearchQuery.WORDS, words).encoded();
    }

    private String without(BiPredicate<String, String> left) {
        var query = parameters.stream()
                .filter(parameter -> !left.test(parameter.name(), parameter.value()))
                .map(Parameter::encoded)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
