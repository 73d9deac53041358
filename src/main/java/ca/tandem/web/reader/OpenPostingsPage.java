package ca.tandem.web.reader;

import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.search.PostingSearch;
import ca.tandem.publication.search.SearchQuery;
import ca.tandem.publication.search.SearchResult;
import ca.tandem.publication.search.SearchResult.FacetValue;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.Paging;
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
public class OpenPostingsPage {

    /**
     * An active filter of a list.
     *
     * @param name the name of the query parameter
     * @param value its value
     * @param without the address of the list without this filter
     */
    public record ActiveFilter(String name, String value, String without) {}

    private static final int SIZE = 20;
    private static final String WORDS = "q";
    private static final List<String> FACETS = List.of("team", "classification", "location");

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    Catalogue catalogue;

    @Inject
    HttpServletRequest request;

    @Inject
    PostingSearch search;

    private SearchResult searchResult;

    @PostConstruct
    void load() {
        var searchQuery = new SearchQuery(
                page.getLanguage(),
                given(WORDS),
                given("team"),
                given("classification"),
                given("location"),
                Paging.number(given("page")),
                SIZE);
        searchResult = search.find(searchQuery);
        if (searchQuery.page() > searchResult.pages()) {
            searchResult = search.find(searchQuery.forPage(searchResult.pages()));
        }
    }

    public List<CatalogueEntry> getItems() {
        return searchResult.items();
    }

    /** Returns the key of the message that says how many postings there are, and of what. */
    public String getCountMessage() {
        if (searchResult.reading().isOfSome() && searchResult.total() > 0) {
            return "list.found.some";
        }
        return getActiveFilters().isEmpty() ? "list.count" : "list.found";
    }

    /** Returns the words for which was looked instead of those that no posting has; null if for the very words. */
    public String getCorrected() {
        return searchResult.reading().corrected();
    }

    public int getTotal() {
        return searchResult.total();
    }

    /** Returns the search words, or null if there are none. */
    public String getWords() {
        return given(WORDS);
    }

    /** Returns the parameters with a list of values to choose from, in the order of the form. */
    public List<String> getFacets() {
        return FACETS;
    }

    public List<FacetValue> choices(String facet) {
        return searchResult.facets().get(facet);
    }

    /** Returns the active filters, each in the page's language if its value is known. */
    public List<ActiveFilter> getActiveFilters() {
        var facets = FACETS.stream().flatMap(name -> choices(name).stream()
                .filter(FacetValue::chosen)
                .map(facetValue -> new ActiveFilter(name, facetValue.value(), without(name))));
        var words = Stream.ofNullable(getWords()).map(value -> new ActiveFilter(WORDS, value, without(WORDS)));
        return Stream.concat(words, facets).toList();
    }

    /** Returns the date on which a listed posting was last changed, whatever the filters; empty if there is none. */
    public String getModified() {
        return catalogue.all().stream()
                .filter(CatalogueEntry::isListed)
                .map(CatalogueEntry::updatedAt)
                .max(Comparator.naturalOrder())
                .map(pageTexts::isoDate)
                .orElse("");
    }

    public Paging getPaging() {
        return new Paging(searchResult.page(), searchResult.total(), searchResult.size(), Paging.after(without(null)));
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
