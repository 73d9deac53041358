package ca.tandem.web;

import ca.tandem.common.Language;
import ca.tandem.publication.Publications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** The page that is shown: its language, its addresses in both, and the name of the organisation. */
@Named("page")
@RequestScoped
public class CurrentPage {

    @Inject
    HttpServletRequest request;

    @Inject
    Publications publications;

    @Inject
    Config config;

    /** What was asked for. */
    public Visit visit() {
        return (Visit) request.getAttribute(Visit.ATTRIBUTE);
    }

    public Language getLanguage() {
        return visit().language();
    }

    public Language getOther() {
        return getLanguage().other();
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    public boolean isEnglish() {
        return getLanguage() == Language.EN;
    }

    /** The part of the address that names one thing, such as a posting's key; null where there is none. */
    public String getName() {
        return visit().name();
    }

    /** The address of this page, with its query. */
    public String getAddress() {
        return withQuery(visit().path());
    }

    /** The address of this page's twin in the other language, with the same query. */
    public String getTwinAddress() {
        return withQuery(twinPath());
    }

    /** The path of a page without a name, by the name of its constant: {@code page.path('DESK')}. */
    public String path(String page) {
        return Page.valueOf(page).path(getLanguage());
    }

    /** The path of a page with a name in it. */
    public String path(String page, String name) {
        return Page.valueOf(page).path(getLanguage(), name);
    }

    /** Whether this is that page. */
    public boolean is(String page) {
        return visit().page() == Page.valueOf(page);
    }

    /** The absolute form of a path. */
    public String absolute(String path) {
        return config.getValue("tandem.base.url", String.class).replaceAll("/+$", "") + path;
    }

    /** The path of this page in that language. */
    public String pathIn(Language language) {
        return language == getLanguage() ? visit().path() : twinPath();
    }

    /** The organisation's name in this page's language. */
    public String getOrganization() {
        return config.getValue("tandem.organization." + getLanguage().tag(), String.class);
    }

    private String twinPath() {
        if (visit().page() != Page.POSTING) {
            return visit().path(getOther());
        }
        return publications
                .bySlug(getLanguage(), getName())
                .map(publication ->
                        visit().page().path(getOther(), publication.getSlugs().get(getOther())))
                .orElseGet(() -> Page.LIST.path(getOther()));
    }

    private String withQuery(String path) {
        var query = request.getQueryString();
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }
}
