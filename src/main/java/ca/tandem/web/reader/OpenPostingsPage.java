package ca.tandem.web.reader;

import ca.tandem.notification.SmtpSettings;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.search.FacetField;
import ca.tandem.publication.search.LimitField;
import ca.tandem.publication.search.PostingList;
import ca.tandem.publication.search.PostingSearch;
import ca.tandem.publication.search.SearchDescription;
import ca.tandem.publication.search.SearchOrder;
import ca.tandem.publication.search.SearchQuery;
import ca.tandem.publication.search.SearchResult;
import ca.tandem.publication.search.SearchResult.FacetValue;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Page of the open postings, filtered and sorted by the query parameters; words find those that have closed too, after them. */
@Named("listPage")
@RequestScoped
public class OpenPostingsPage {

    /**
     * An active filter of a list.
     *
     * @param name the name of the query parameter
     * @param value its value in words
     * @param without the address of the list without this filter
     */
    public record ActiveFilter(String name, String value, String without) {}

    /** The limits that readers choose from: days, and dollars a year. */
    private static final Map<LimitField, List<String>> LIMITS = Map.of(
            LimitField.CLOSING, List.of("3", "7", "14", "30"),
            LimitField.POSTED, List.of("1", "7", "14", "30"),
            LimitField.SALARY, List.of("60000", "70000", "80000", "90000", "100000", "120000", "150000"));

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

    @Inject
    Navigation navigation;

    @Inject
    SmtpSettings settings;

    private SearchQuery searchQuery;
    private SearchResult searchResult;
    private ListAddress address;

    /** The search for the words, as they were understood, in the archive. */
    private SearchQuery archiveQuery;

    private int archived;

    @PostConstruct
    void find() {
        searchQuery = ReaderQuery.ofOpen(page.getLanguage(), request);
        searchResult = search.find(searchQuery, searchQuery.words() == null ? PostingList.OPEN : PostingList.CURRENT);
        address = new ListAddress(page.path("LIST"), searchQuery);
        var corrected = searchResult.reading().corrected();
        archiveQuery = SearchQuery.ofWords(
                page.getLanguage(), corrected == null ? searchQuery.words() : corrected, searchQuery.size());
        archived = archiveQuery.words() == null ? 0 : search.count(archiveQuery, PostingList.ARCHIVED);
    }

    /** Answers 404 if there are not so many pages. */
    public void load() {
        if (searchQuery.page() > searchResult.pages()) {
            navigation.notFound();
        }
    }

    /** Returns how many postings there are, and of what; those that have closed are counted apart. */
    public String getCount() {
        var open = pageTexts.reader(countMessage(), searchResult.open());
        return searchResult.closed() == 0 ? open : pageTexts.reader("list.found.closed", open, searchResult.closed());
    }

    private String countMessage() {
        if (searchResult.reading().isOfSome() && searchResult.open() > 0) {
            return "list.found.some";
        }
        return searchQuery.isEmpty() ? "list.count" : "list.found";
    }

    /** Returns the result, for its postings. */
    public SearchResult getResult() {
        return searchResult;
    }

    /** Returns the ways onward from the search. */
    public SearchGuide getGuide() {
        return new SearchGuide(searchQuery, searchResult, address);
    }

    public int getTotal() {
        return searchResult.total();
    }

    /** Returns the search words, or null if there are none. */
    public String getWords() {
        return searchQuery.words();
    }

    /** Returns the parameters with values to choose from, in the order of the form; those of which there is nothing to choose are left out. */
    public List<String> getFacets() {
        return Arrays.stream(FacetField.values())
                .map(FacetField::field)
                .filter(field ->
                        choices(field).size() > 1 || choices(field).stream().anyMatch(FacetValue::isChosen))
                .toList();
    }

    public List<FacetValue> choices(String field) {
        return searchResult.facets().get(field);
    }

    /** Returns the name of a value for readers. */
    public String name(FacetValue facetValue) {
        return SearchDescription.name(facetValue, page.getLanguage());
    }

    /** Returns the parameters with a limit to choose, in the order of the form. */
    public List<String> getLimits() {
        return Arrays.stream(LimitField.values()).map(LimitField::field).toList();
    }

    /** Returns the limits to choose from; one that was asked for is among them. */
    public List<String> limits(String field) {
        var limitField = LimitField.of(field);
        var asked = searchQuery.limits().get(limitField);
        return Stream.concat(LIMITS.get(limitField).stream(), Stream.ofNullable(asked))
                .filter(limit -> !limit.equals(FacetField.NONE))
                .distinct()
                .sorted(Comparator.comparingInt(Integer::parseInt))
                .toList();
    }

    /** Returns a limit as a number, for its message. */
    public Integer number(String limit) {
        return Integer.valueOf(limit);
    }

    /** Checks whether a limit was asked for. */
    public boolean isLimitedTo(String field, String limit) {
        return limit.equals(searchQuery.limits().get(LimitField.of(field)));
    }

    /** Returns the orders to choose from; without words nothing matches better than another. */
    public List<SearchOrder> getOrders() {
        return Arrays.stream(SearchOrder.values())
                .filter(order -> order != SearchOrder.MATCH || getWords() != null)
                .toList();
    }

    public SearchOrder getOrder() {
        return searchQuery.order() == SearchOrder.MATCH && getWords() == null
                ? SearchOrder.NEWEST
                : searchQuery.order();
    }

    /** Returns the active filters, in words of the page's language where a value is known in it. */
    public List<ActiveFilter> getActiveFilters() {
        return SearchDescription.of(searchQuery, searchResult).stream()
                .map(part -> new ActiveFilter(part.name(), part.value(), address.without(part.name(), part.asked())))
                .toList();
    }

    /**
     * Returns the address at which readers ask for e-mail about the search, with the words for which it really looked; null where no mail is
     * sent.
     */
    public String getAlertAddress() {
        if (!settings.isEnabled()) {
            return null;
        }
        var alert = new ListAddress(page.path("ALERTS"), searchQuery);
        var corrected = searchResult.reading().corrected();
        return corrected == null || searchResult.total() == 0 ? alert.all() : alert.with(corrected);
    }

    /** Returns the number of archived postings that have all words; 0 without words. */
    public int getArchived() {
        return archived;
    }

    /** Returns the address of the archived postings that the words find. */
    public String getArchiveAddress() {
        return new ListAddress(page.path("ARCHIVE"), archiveQuery).all();
    }

    /** Returns the title. */
    public String getTitle() {
        return ListTitle.of("list.title", searchQuery, searchResult, pageTexts);
    }

    /** Returns the date on which a listed posting was last changed, whatever the filters; empty if there is none. */
    public String getModified() {
        return catalogue.listUpdate().map(pageTexts::isoDate).orElse("");
    }

    public Paging getPaging() {
        return new Paging(searchResult.page(), searchResult.total(), searchResult.size(), Paging.after(address.all()));
    }
}
