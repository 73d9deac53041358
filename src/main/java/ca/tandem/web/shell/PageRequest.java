package ca.tandem.web.shell;

import ca.tandem.common.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The page that a request asks for.
 *
 * @param page the page
 * @param language the language of the address, and so of the page
 * @param name the variable part of the path; null if the page has none
 */
public record PageRequest(Page page, Language language, String name) {

    /** The name of the request attribute that hands the object to the view. */
    public static final String ATTRIBUTE = PageRequest.class.getName();

    /** The query parameter of the sign-in page that says that a session has ended. */
    public static final String ENDED = "ended";

    /** Returns the path of the page, percent-encoded. */
    public String path() {
        return path(language);
    }

    /** Returns the address of the page with the query of the request, which is null if it had none. */
    public String address(String query) {
        return query == null || query.isEmpty() ? path() : path() + "?" + query;
    }

    /** Returns the address of the sign-in page that leads back to this page with the query of the request. */
    public String signInAddress(String query) {
        return Page.SIGN_IN.path(language) + "?to=" + URLEncoder.encode(address(query), StandardCharsets.UTF_8);
    }

    /** Returns the path of the page in another language. Not correct for postings, whose slugs differ by language. */
    public String path(Language other) {
        return name == null ? page.path(other) : page.path(other, name);
    }
}
