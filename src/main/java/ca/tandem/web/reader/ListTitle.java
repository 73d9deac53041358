package ca.tandem.web.reader;

import ca.tandem.publication.search.SearchDescription;
import ca.tandem.publication.search.SearchQuery;
import ca.tandem.publication.search.SearchResult;
import ca.tandem.web.shell.PageTexts;
import java.util.stream.Collectors;

/** The title of a page of a list: each search and each page of results has its own, so that tabs and bookmarks can be told apart. */
final class ListTitle {

    private ListTitle() {}

    /**
     * Returns the title.
     *
     * @param list the key of the message with the name of the list
     */
    static String of(String list, SearchQuery searchQuery, SearchResult searchResult, PageTexts pageTexts) {
        var name = pageTexts.reader(list);
        var search = SearchDescription.of(searchQuery, searchResult).stream()
                .map(part -> part.value())
                .collect(Collectors.joining(", "));
        var title = search.isEmpty() ? name : pageTexts.reader("list.title.search", search, name);
        return searchQuery.page() == 1
                ? title
                : pageTexts.reader("list.title.page", title, searchQuery.page(), searchResult.pages());
    }
}
