package ca.tandem.web.reader;

import ca.tandem.publication.Catalogue;
import ca.tandem.publication.Listing;
import ca.tandem.search.Facet;
import ca.tandem.search.Found;
import ca.tandem.search.PostingSearch;
import ca.tandem.search.Query;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Page of the open postings, filtered by the query parameters. */
@Named("listPage")
@RequestScoped
public class ListPage {

    private static final int SIZE = 20;
    private static final String WORDS = "q";
    private static final List<String> FACETS = List.of("team", "classification", "location");

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Catalogue catalogue;

    @Inject
    HttpServletRequest request;

    @Inject
    PostingSearch search;

    private Found found;

    @PostConstruct
    void load() {
        var query = new Query(
                page.getLanguage(),
                given(WORDS),
                given("team"),
                given("classification"),
                given("location"),
                Paging.number(given("page")),
                SIZE);
        found = search.find(query);
        if (query.page() > found.pages()) {
            found = search.find(query.at(found.pages()));
        }
    }

    public List<Listing> getItems() {
        return found.items();
    }

    public int getTotal() {
        return found.total();
    }

    /** Returns the search words, or null if there are none. */
    public String getWords() {
        return given(WORDS);
    }

    /** Returns the parameters with a list of values to choose from, in the order of the form. */
    public List<String> getFacets() {
        return FACETS;
    }

    public List<Facet> choices(String facet) {
        return found.facets().get(facet);
    }

    /** Returns the active filters, each in the page's language if its value is known. */
    public List<Chosen> getChosen() {
        var facets = FACETS.stream().flatMap(name -> choices(name).stream()
                .filter(Facet::chosen)
                .map(facet -> new Chosen(name, facet.value(), without(name))));
        var words = Stream.ofNullable(getWords()).map(value -> new Chosen(WORDS, value, without(WORDS)));
        return Stream.concat(words, facets).toList();
    }

    /** Returns the date on which a listed posting was last changed, whatever the filters; empty if there is none. */
    public String getModified() {
        return catalogue.all().stream()
                .filter(Listing::isListed)
                .map(Listing::modifiedAt)
                .max(Comparator.naturalOrder())
                .map(words::isoDate)
                .orElse("");
    }

    public Paging getPaging() {
        return new Paging(found.page(), found.pages(), without(null));
    }

    private String without(String left) {
        var query = Stream.concat(Stream.of(WORDS), FACETS.stream())
                .filter(name -> !name.equals(left) && given(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(given(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return page.path("LIST") + (query.isEmpty() ? "" : "?" + query);
    }

    private String given(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
