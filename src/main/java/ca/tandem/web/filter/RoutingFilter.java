package ca.tandem.web.filter;

import ca.tandem.common.Language;
import ca.tandem.common.body.LimitedBodyRequest;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.session.SessionCookie;
import ca.tandem.publication.Catalogue;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.web.settings.PasswordStrengthServlet;
import ca.tandem.web.settings.SessionServlet;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageRequest;
import ca.tandem.web.shell.PercentEncoding;
import ca.tandem.web.shell.RequestParameters;
import ca.tandem.web.shell.UnsentFormKeeper;
import ca.tandem.web.shell.UploadForm;
import jakarta.faces.application.ResourceHandler;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The filter that forwards each address to its view, by one table of pages in two languages. Views have no address of their own. Former
 * addresses of postings are redirected with 301, and staff pages without a session to the sign-in page.
 */
public class RoutingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = ".xhtml";

    /** Pattern of the resources that a page includes. No view matches it: a view has no such extension before that of the servlet. */
    private static final Pattern FACES_RESOURCE = Pattern.compile(Pattern.quote(ResourceHandler.RESOURCE_IDENTIFIER)
            + "/[A-Za-z0-9._/-]+\\.(css|js|gif|png|svg|woff2?)\\.xhtml");

    /** Pattern of the addresses of uploaded files: for readers, staff and reviewers. */
    private static final Pattern FILES = Pattern.compile("/(staff/|review/)?files/[a-z0-9./-]+");

    /** Pattern of the addresses of the closings of postings, for calendars. */
    private static final Pattern CALENDARS = Pattern.compile("/(en/jobs|fr/emplois)/[a-z0-9-]+\\.ics");

    /** Pattern of the addresses of the transparency log's parts. */
    private static final Pattern LOG = Pattern.compile("/log/[a-z0-9./-]+");

    /** Servlets that the pages of users without a role ask too. */
    private static final Set<String> FOR_ALL_SIGNED_IN =
            Set.of(PasswordStrengthServlet.ADDRESS, SessionServlet.ADDRESS);

    @Inject
    transient CurrentAccount currentAccount;

    @Inject
    transient PublicAddresses publicAddresses;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient SessionCookie sessionCookie;

    @Inject
    transient UnsentFormKeeper unsentFormKeeper;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = RequestValidationFilter.path(request).orElseThrow();
        var visit = Page.find(path);
        if (visit.isPresent() && isThere(visit.get())) {
            visit(visit.get(), request, response);
        } else if (path.length() > 1
                && path.endsWith("/")
                && Page.find(withoutSlash(path)).isPresent()) {
            // As it was sent, since a decoded path is no address.
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            redirect(response, HttpServletResponse.SC_MOVED_PERMANENTLY, withoutSlash(request.getRequestURI()) + query);
        } else if (isServed(path)) {
            if (isForRolesOnly(path)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            chain.doFilter(request, response);
        } else if (home(path).isPresent()) {
            redirect(
                    response,
                    HttpServletResponse.SC_MOVED_PERMANENTLY,
                    home(path).get());
        } else {
            former(path, request, response);
        }
    }

    /** Returns the list to which an address leads that names a language only. */
    private static Optional<String> home(String path) {
        return Arrays.stream(Language.values())
                .filter(language -> withoutSlash(path).equals("/" + language.tag()))
                .findFirst()
                .map(PublicAddresses::listPath);
    }

    /**
     * Checks whether the page exists: those of a posting do while something is public at its slug. Otherwise the slug may be a former one.
     */
    private boolean isThere(PageRequest pageRequest) {
        return !pageRequest.page().isOfPublication()
                || catalogue.bySlug(pageRequest.language(), pageRequest.name()).isPresent();
    }

    private void visit(PageRequest pageRequest, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (pageRequest.page().isForStaff() && !currentAccount.isSignedIn()) {
            redirect(response, HttpServletResponse.SC_SEE_OTHER, signInAddress(pageRequest, request));
            return;
        }
        request.setAttribute(PageRequest.ATTRIBUTE, pageRequest);
        response.setHeader("Content-Language", pageRequest.language().regionalTag());
        if (pageRequest.page().isOfPublication()) {
            var withdrawn =
                    catalogue.bySlug(pageRequest.language(), pageRequest.name()).filter(CatalogueEntry::withdrawn);
            if (withdrawn.isPresent()) {
                withdrawn(withdrawn.get(), pageRequest, response);
                return;
            }
        }
        if (LimitedBodyRequest.hasFields(request)) {
            // Read the fields before the Faces servlet begins: a body refused inside a servlet leaves a stack trace in
            // the log.
            request.getParameterMap();
            if (RequestParameters.isInQueryAndBody(request)) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        var view = request.getRequestDispatcher(pageRequest.page().view());
        if (isTooLarge(pageRequest, request)) {
            // The page itself says so, beside the field. The rest of the body will not be read.
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setHeader("Connection", "close");
            view.forward(new BodylessRequest(request), response);
        } else {
            view.forward(request, response);
        }
    }

    /** Checks whether more is sent to a page with a form for files than {@code web.xml} lets through; reads the files. */
    private static boolean isTooLarge(PageRequest pageRequest, HttpServletRequest request) {
        if (!LimitedBodyRequest.hasFiles(request)
                || UploadForm.of(pageRequest.page()).isEmpty()) {
            return false;
        }
        request.getParameterMap();
        return LimitedBodyRequest.isTooLarge(request);
    }

    /** Returns the address of the sign-in page that leads back to the page, and to the form that was sent to it too late. */
    private String signInAddress(PageRequest pageRequest, HttpServletRequest request) {
        var address = pageRequest.signInAddress(unsentFormKeeper.keep(request).orElse(request.getQueryString()));
        return sessionCookie.isRemembered(request) ? address + "&" + PageRequest.ENDED + "=true" : address;
    }

    /**
     * Redirects to the posting that replaces a withdrawn one, or answers 410; how that other one came about nobody asked. The redirect is a
     * 302, since a withdrawal can be undone and browsers must not cache it.
     */
    private void withdrawn(CatalogueEntry catalogueEntry, PageRequest pageRequest, HttpServletResponse response)
            throws IOException {
        var language = pageRequest.language();
        var instead = Optional.ofNullable(catalogueEntry.leadsTo())
                .filter(key -> pageRequest.page() == Page.POSTING)
                .flatMap(catalogue::byKey)
                .filter(other -> !other.withdrawn());
        if (instead.isPresent()) {
            redirect(
                    response,
                    HttpServletResponse.SC_FOUND,
                    PublicAddresses.postingPath(language, instead.get().slugs().get(language)));
        } else {
            response.sendError(HttpServletResponse.SC_GONE);
        }
    }

    private void former(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var preferred = Language.of(request.getLocale().toLanguageTag()).orElse(Language.EN);
        var asked = Page.find(path).filter(pageRequest -> pageRequest.page().isOfPublication());
        var posting = asked.map(pageRequest -> Page.POSTING.path(pageRequest.language(), pageRequest.name()))
                .orElse(path);
        var now = publicAddresses
                .redirectTarget(posting, preferred)
                .map(target -> asked.isPresent() ? sameOf(target, asked.get().page()) : target);
        if (now.isPresent()) {
            redirect(response, HttpServletResponse.SC_MOVED_PERMANENTLY, now.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Returns the path of a page about the posting at the given path; that path if it is none of a posting. */
    private static String sameOf(String posting, Page page) {
        return Page.find(posting)
                .filter(pageRequest -> pageRequest.page() == Page.POSTING)
                .map(pageRequest -> page.path(pageRequest.language(), pageRequest.name()))
                .orElse(posting);
    }

    /**
     * Checks whether another servlet answers the path: static files, Faces resources or the API, but never a view by its file name.
     */
    private boolean isServed(String path) {
        return (path.startsWith("/resources/") && !path.endsWith(VIEW))
                || FACES_RESOURCE.matcher(path).matches()
                || path.startsWith("/api/")
                || path.equals("/openapi")
                || isMapped(path);
    }

    /** Checks whether the path is that of a servlet, below that of one for files, or one of a calendar entry; the mapping of one with a star is no path. */
    private boolean isMapped(String path) {
        return FILES.matcher(path).matches()
                || CALENDARS.matcher(path).matches()
                || LOG.matcher(path).matches()
                || (!path.contains("*")
                        && getServletContext().getServletRegistrations().values().stream()
                                .anyMatch(servlet -> servlet.getMappings().contains(path)));
    }

    /** Checks whether the user holds no role, and the path is a servlet for those who do. */
    private boolean isForRolesOnly(String path) {
        return path.startsWith("/staff/")
                && !FOR_ALL_SIGNED_IN.contains(path)
                && currentAccount.isSignedIn()
                && !currentAccount.isWithRole();
    }

    private static String withoutSlash(String path) {
        return path.replaceAll("/+$", "");
    }

    private static void redirect(HttpServletResponse response, int status, String location) {
        response.setStatus(status);
        response.setHeader("Location", PercentEncoding.address(location));
    }
}
