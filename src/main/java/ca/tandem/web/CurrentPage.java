package ca.tandem.web;

import ca.tandem.common.Language;
import ca.tandem.publication.Catalogue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The page that is shown: its language, its addresses in both, and the name of the organisation. It also holds on error pages, where
 * the address may be nobody's: its first part then tells the language.
 */
@Named("page")
@RequestScoped
public class CurrentPage {

    @Inject
    HttpServletRequest request;

    @Inject
    Catalogue catalogue;

    @Inject
    Config config;

    /** What was asked for; null on the error page of an address that is nobody's. */
    public Visit visit() {
        return (Visit) request.getAttribute(Visit.ATTRIBUTE);
    }

    public Language getLanguage() {
        return known().orElse(Language.EN);
    }

    /** Whether the address tells the language; where it does not, the page speaks both. */
    public boolean isInOneLanguage() {
        return known().isPresent();
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
        return withQuery(pathIn(getLanguage()));
    }

    /** The address of this page's twin in the other language, with the same query. */
    public String getTwinAddress() {
        return withQuery(pathIn(getOther()));
    }

    /** The path of a page without a name, by the name of its constant: {@code page.path('DESK')}. */
    public String path(String page) {
        return Page.valueOf(page).path(getLanguage());
    }

    /** The path of a page with a name in it. */
    public String path(String page, String name) {
        return Page.valueOf(page).path(getLanguage(), name);
    }

    /** The path of a page in that language, for pages that speak both. */
    public String pathIn(String page, Language language) {
        return Page.valueOf(page).path(language);
    }

    /** Whether this is that page. */
    public boolean is(String page) {
        return visit() != null && visit().page() == Page.valueOf(page);
    }

    /** The absolute form of a path. */
    public String absolute(String path) {
        return PublicBase.of(config) + path;
    }

    /** The path of this page in that language. */
    public String pathIn(Language language) {
        var visit = visit();
        if (visit == null) {
            var asked = asked();
            return asked.length() < 3 ? "/" : "/" + language.tag() + asked.substring(3);
        }
        if (visit.page() == Page.POSTING && language != getLanguage()) {
            return catalogue
                    .bySlug(getLanguage(), visit.name())
                    .map(listing -> visit.page().path(language, listing.slugs().get(language)))
                    .orElseGet(() -> visit.path(language));
        }
        return visit.path(language);
    }

    /** The organisation's name in this page's language. */
    public String getOrganization() {
        return organization(getLanguage());
    }

    /** The organisation's name in that language. */
    public String organization(Language language) {
        return config.getValue("tandem.organization." + language.tag(), String.class);
    }

    private Optional<Language> known() {
        if (visit() != null) {
            return visit().page() == Page.START ? Optional.empty() : Optional.of(visit().language());
        }
        return asked().matches("/(en|fr)(/.*)?") ? Language.of(asked().substring(1, 3)) : Optional.empty();
    }

    /** The path that led to an error page. */
    private String asked() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }

    private String withQuery(String path) {
        var query = visit() == null ? null : request.getQueryString();
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }
}
