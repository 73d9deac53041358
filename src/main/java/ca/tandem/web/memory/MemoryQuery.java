package ca.tandem.web.memory;

import ca.tandem.common.Language;
import ca.tandem.web.shell.Paging;
import ca.tandem.web.shell.QueryString;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A query of the translation memory, as given in the address.
 *
 * @param text search words, or a text that entries should resemble; never null
 * @param like the language of that text; null for a search by words
 * @param page the page, from 1
 */
record MemoryQuery(String text, Language like, int page) {

    static MemoryQuery of(HttpServletRequest request) {
        var text = request.getParameter("q");
        return new MemoryQuery(
                text == null ? "" : text.strip(),
                Language.of(request.getParameter("like")).orElse(null),
                Paging.number(request.getParameter("page")));
    }

    boolean isForLikeness() {
        return like != null && !text.isEmpty();
    }

    MemoryQuery at(int other) {
        return new MemoryQuery(text, like, other);
    }

    /** Returns the query string of the address. */
    String query() {
        return "?page=" + page + QueryString.parameter("q", text)
                + QueryString.parameter("like", like == null ? null : like.tag());
    }
}
