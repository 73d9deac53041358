package ca.tandem.web.memory;

import ca.tandem.common.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
        var wanted = request.getParameter("page");
        return new MemoryQuery(
                text == null ? "" : text.strip(),
                Language.of(request.getParameter("like")).orElse(null),
                wanted != null && wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1);
    }

    boolean isForLikeness() {
        return like != null && !text.isEmpty();
    }

    MemoryQuery at(int other) {
        return new MemoryQuery(text, like, other);
    }

    /** Returns the query string of the address. */
    String query() {
        return "?page=" + page
                + (text.isEmpty() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                + (like == null ? "" : "&like=" + like.tag());
    }
}
