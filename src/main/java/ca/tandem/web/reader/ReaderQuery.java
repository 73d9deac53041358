package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.publication.search.SearchOrder;
import ca.tandem.publication.search.SearchQuery;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The parameters that readers' pages read: the search of a list, and the version of a posting since which changes are shown. The page and the
 * key under which its response is kept read them here, so that a response is never sent for another request.
 */
final class ReaderQuery {

    /** Number of postings on a page. */
    static final int SIZE = 20;

    private static final String PAGE = "page";

    private static final String SINCE = "since";

    private ReaderQuery() {}

    /** Returns the search of the open postings, with all filters. */
    static SearchQuery ofOpen(Language language, HttpServletRequest request) {
        return SearchQuery.read(language, name -> given(request, name), number(request), SIZE);
    }

    /** Returns the search of the archived postings, which knows words only. */
    static SearchQuery ofArchived(Language language, HttpServletRequest request) {
        return new SearchQuery(
                language,
                request.getParameter(SearchQuery.WORDS),
                Map.of(),
                Map.of(),
                SearchOrder.MATCH,
                number(request),
                SIZE);
    }

    /** Returns the address of a page of a list with all that the search says, and nothing else that was asked. */
    static String address(Page page, SearchQuery searchQuery) {
        var first = new ListAddress(page.path(searchQuery.language()), searchQuery).all();
        return Paging.after(first).apply(searchQuery.page());
    }

    /** Returns the number of the version since which changes are asked for, from 1; 0 if none is named. */
    static int since(HttpServletRequest request) {
        var since = request.getParameter(SINCE);
        return since != null && since.matches("[1-9]\\d{0,5}") ? Integer.parseInt(since) : 0;
    }

    /** Returns the address of the changes since a version; 0 stands for the first. */
    static String since(String path, int version) {
        return version == 0 ? path : path + "?" + SINCE + "=" + version;
    }

    private static int number(HttpServletRequest request) {
        return Paging.number(request.getParameter(PAGE));
    }

    private static List<String> given(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).filter(Objects::nonNull).toList();
    }
}
