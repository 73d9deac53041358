package ca.tandem.web.shell;

import ca.tandem.common.Language;

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

    /** Returns the path of the page. */
    public String path() {
        return path(language);
    }

    /** Returns the path of the page in another language. Not correct for postings, whose slugs differ by language. */
    public String path(Language other) {
        return name == null ? page.path(other) : page.path(other, name);
    }
}
