package ca.tandem.web.reader;

import ca.tandem.publication.Catalogue;
import ca.tandem.publication.search.PostingList;
import ca.tandem.publication.search.PostingSearch;
import ca.tandem.publication.search.SearchQuery;
import ca.tandem.publication.search.SearchResult;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Page of the archived postings, searched by words; without any, the latest posted first. */
@Named("archivePage")
@RequestScoped
public class ArchivePage {

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    Catalogue catalogue;

    @Inject
    PostingSearch search;

    @Inject
    HttpServletRequest request;

    @Inject
    Navigation navigation;

    private SearchQuery searchQuery;
    private SearchResult searchResult;

    @PostConstruct
    void find() {
        searchQuery = ReaderQuery.ofArchived(page.getLanguage(), request);
        searchResult = search.find(searchQuery, PostingList.ARCHIVED);
    }

    /** Answers 404 if there are not so many pages. */
    public void load() {
        if (searchQuery.page() > searchResult.pages()) {
            navigation.notFound();
        }
    }

    /** Returns the search words, or null if there are none. */
    public String getWords() {
        return searchQuery.words();
    }

    /** Returns the result, for its postings. */
    public SearchResult getResult() {
        return searchResult;
    }

    /** Returns the ways onward from the search. */
    public SearchGuide getGuide() {
        return new SearchGuide(searchQuery, searchResult, address());
    }

    /** Returns the key of the message that says how many postings there are, and of what. */
    public String getCountMessage() {
        if (searchQuery.isEmpty()) {
            return "archive.count";
        }
        return searchResult.reading().isOfSome() && searchResult.total() > 0 ? "archive.found.some" : "archive.found";
    }

    public int getTotal() {
        return searchResult.total();
    }

    /** Returns the title. */
    public String getTitle() {
        return ListTitle.of("archive.title", searchQuery, searchResult, pageTexts);
    }

    /** Returns the date on which an archived posting was last changed; empty if there is none. */
    public String getModified() {
        return catalogue.archiveUpdate().map(pageTexts::isoDate).orElse("");
    }

    public Paging getPaging() {
        return new Paging(
                searchResult.page(),
                searchResult.total(),
                searchResult.size(),
                Paging.after(address().all()));
    }

    private ListAddress address() {
        return new ListAddress(page.path("ARCHIVE"), searchQuery);
    }
}
