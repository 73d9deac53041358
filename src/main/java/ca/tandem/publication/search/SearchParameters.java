package ca.tandem.publication.search;

import ca.tandem.common.Language;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of a search as they stand in an address: always in the same order, so that the same search is the same text. */
public final class SearchParameters {

    /**
     * A parameter of an address.
     *
     * @param name its name
     * @param value its value, decoded
     */
    public record Parameter(String name, String value) {

        /** Returns the parameter as it is written in an address. */
        public String encoded() {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    private SearchParameters() {}

    /** Returns the parameters of what a search looks for, whatever the order of its results. */
    public static List<Parameter> of(SearchQuery searchQuery) {
        var parameters = new ArrayList<Parameter>();
        if (searchQuery.words() != null) {
            parameters.add(new Parameter(SearchQuery.WORDS, searchQuery.words()));
        }
        Arrays.stream(FacetField.values()).forEach(facetField -> searchQuery
                .of(facetField)
                .forEach(value -> parameters.add(new Parameter(facetField.field(), value))));
        searchQuery.limits().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(limit -> parameters.add(new Parameter(limit.getKey().field(), limit.getValue())));
        return parameters;
    }

    /** Returns what a search looks for as the query of an address; empty where nothing narrows it. */
    public static String write(SearchQuery searchQuery) {
        return of(searchQuery).stream().map(Parameter::encoded).collect(Collectors.joining("&"));
    }

    /**
     * Reads the query of an address. What is no parameter of a search is left out.
     *
     * @param query the query, without a question mark
     * @param size the number of postings per page
     * @throws IllegalArgumentException if a percent sign encodes nothing
     */
    public static SearchQuery read(Language language, String query, int size) {
        var values = new LinkedHashMap<String, List<String>>();
        Stream.of(query.split("&", -1)).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            var parts = pair.split("=", 2);
            values.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decoded(parts[1]));
        });
        return SearchQuery.read(language, name -> values.getOrDefault(name, List.of()), 1, size);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
