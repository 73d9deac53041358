package ca.tandem.web.shell;

import ca.tandem.common.BaseUrl;
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
 * The page of the current request: its language, its addresses in both languages, and the name of the organisation. It is usable on error
 * pages too, where the address may be unknown: the first segment of the path then determines the language.
 */
@Named("page")
@RequestScoped
public class CurrentPage {

    /** The name of the request attribute that holds, as an {@link Optional}, what a readers' page reads of the query. */
    public static final String QUERY_READ = CurrentPage.class.getName() + ".query";

    @Inject
    HttpServletRequest request;

    @Inject
    Catalogue catalogue;

    @Inject
    Config config;

    /** Returns the requested page; null on the error page of an unknown address. */
    public PageRequest pageRequest() {
        return (PageRequest) request.getAttribute(PageRequest.ATTRIBUTE);
    }

    public Language getLanguage() {
        return known().orElse(Language.EN);
    }

    /** Checks whether the address determines the language; if not, the page is shown in both languages. */
    public boolean isInOneLanguage() {
        return known().isPresent();
    }

    public Language getOtherLanguage() {
        return getLanguage().other();
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    public boolean isEnglish() {
        return getLanguage() == Language.EN;
    }

    /** Returns the variable part of the address, such as a posting's key; null if the page has none. */
    public String getName() {
        return pageRequest().name();
    }

    /** Returns the address of this page, with its query. */
    public String getAddress() {
        return withQuery(pathIn(getLanguage()));
    }

    /** Returns the address of the sign-in page that leads back to this page, with its query. */
    public String getSignInAddress() {
        return pageRequest().signInAddress(request.getQueryString());
    }

    /** Returns the address of this page in the other language, with the same query, and with the code by which it was opened. */
    public String getOtherAddress() {
        var address = withQuery(pathIn(getOtherLanguage()));
        return getCode() == null ? address : address + "#" + PercentEncoding.segment(getCode());
    }

    /** Returns the code of a link by which the page was opened, which forms of the page send again; null if there is none. */
    public String getCode() {
        return LinkCode.taken(request);
    }

    /** Checks whether the page is one that the code of a link opens. */
    public boolean isOpenedByCode() {
        return pageRequest() != null && pageRequest().page().isSecret();
    }

    /** Returns the path of a page without a variable part, by the name of its constant: {@code page.path('DESK')}. */
    public String path(String page) {
        return Page.valueOf(page).path(getLanguage());
    }

    /** Returns the path of a page with a variable part. */
    public String path(String page, String name) {
        return Page.valueOf(page).path(getLanguage(), name);
    }

    /** Returns the path of a page in the given language, for pages that are shown in both. */
    public String pathIn(String page, Language language) {
        return Page.valueOf(page).path(language);
    }

    /**
     * Checks whether the form with the given id was submitted. Such a form is shown again even if the action has become impossible
     * meanwhile: Faces ignores a form that is not shown, and its message and what was typed would have no place.
     */
    public boolean isSubmitted(String form) {
        return request.getParameter(form) != null;
    }

    /** Checks whether the current page is the one with the given constant's name. */
    public boolean is(String page) {
        return pageRequest() != null && pageRequest().page() == Page.valueOf(page);
    }

    /** Returns the absolute URL of a path. */
    public String absolute(String path) {
        return BaseUrl.of(config) + path;
    }

    /** Returns the path of the current page in the given language. */
    public String pathIn(Language language) {
        var pageRequest = pageRequest();
        if (pageRequest == null) {
            var asked = asked();
            return asked.length() < 3 ? "/" : "/" + language.tag() + asked.substring(3);
        }
        if (pageRequest.page().isOfPublication() && language != getLanguage()) {
            return catalogue
                    .bySlug(getLanguage(), pageRequest.name())
                    .map(catalogueEntry -> pageRequest
                            .page()
                            .path(language, catalogueEntry.slugs().get(language)))
                    .orElseGet(() -> pageRequest.path(language));
        }
        return pageRequest.path(language);
    }

    /** Returns the organisation's name in the language of the page. */
    public String getOrganization() {
        return organization(getLanguage());
    }

    /** Returns the organisation's name in the given language. */
    public String organization(Language language) {
        return config.getValue("tandem.organization." + language.tag(), String.class);
    }

    private Optional<Language> known() {
        if (pageRequest() != null) {
            return pageRequest().page() == Page.START
                    ? Optional.empty()
                    : Optional.of(pageRequest().language());
        }
        return asked().matches("/(en|fr)(/.*)?") ? Language.of(asked().substring(1, 3)) : Optional.empty();
    }

    /** Returns the path of the request; on an error page, the path that led to the error. */
    private String asked() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }

    private String withQuery(String path) {
        var query = pageRequest() == null ? null : query();
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    private String query() {
        return request.getAttribute(QUERY_READ) instanceof Optional<?> read
                ? (String) read.orElse(null)
                : request.getQueryString();
    }
}
