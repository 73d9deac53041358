package ca.tandem.web;

import ca.tandem.common.Language;

/**
 * What was asked for.
 *
 * @param page the page
 * @param language the language of the address, and so of the page
 * @param name the part of the path that names one thing; null where the page has none
 */
public record Visit(Page page, Language language, String name) {

    /** The name of the request attribute that carries it to the view. */
    static final String ATTRIBUTE = Visit.class.getName();

    /** The path of this visit. */
    public String path() {
        return path(language);
    }

    /** The path of the same page in another language; not right for postings, whose names differ by language. */
    public String path(Language other) {
        return name == null ? page.path(other) : page.path(other, name);
    }
}
