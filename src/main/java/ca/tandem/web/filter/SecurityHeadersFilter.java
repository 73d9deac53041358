package ca.tandem.web.filter;

import ca.tandem.common.Language;
import ca.tandem.common.RequestNumber;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.web.shell.Page;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A filter that sets the security headers of every response: pages, redirects, files, the API, and the error page. {@link SecurityHeadersResponse}
 * keeps them from being changed later.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** The request attribute that marks a secret address, so that the error page protects it too, however the address was spelled. */
    private static final String SECRET = SecurityHeadersFilter.class.getName() + ".secret";

    /** The addresses of pages that a secret opens. Links of earlier versions go on below them, with the secret. */
    private static final List<String> SECRETS = Stream.of(Page.values())
            .filter(Page::isSecret)
            .flatMap(page -> Stream.of(Language.values()).map(page::path))
            .toList();

    /** Strict-Transport-Security for one year. */
    private static final String ONLY_HTTPS = "max-age=31536000";

    /** Every browser feature that the portal does not use; passkeys are allowed on its own pages. */
    private static final String NO_DEVICES = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
            + "display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), "
            + "idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), "
            + "screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), "
            + "xr-spatial-tracking=()";

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    /** Setting for the hosts below the portal's own, which are reached by https only, too; they may be somebody else's. */
    @Inject
    @ConfigProperty(name = "tandem.hsts.subdomains", defaultValue = "true")
    boolean withSubdomains;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        if (SECRETS.stream().anyMatch(secret -> isAtOrBelow(secret, path))) {
            request.setAttribute(SECRET, true);
        }
        var isError = request.getDispatcherType() == DispatcherType.ERROR;
        var policy = isError ? ContentSecurityPolicy.READERS : ContentSecurityPolicy.of(path);
        var isKept = !isError && !isForStaff(path);
        var guarded = new SecurityHeadersResponse(response, policy, isKept, answer -> guard(request, answer));
        guarded.guard();
        chain.doFilter(request, guarded);
    }

    private static boolean isAtOrBelow(String place, String path) {
        return path.startsWith(place) && (path.length() == place.length() || path.charAt(place.length()) == '/');
    }

    private void guard(HttpServletRequest request, HttpServletResponse response) {
        RequestNumber.current().ifPresent(number -> response.setHeader(RequestNumber.HEADER, number));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", NO_DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Servers of other sites may read the feeds and the API, whose HTML shows pictures of postings; nothing else of
        // the portal is for other sites' pages.
        response.setHeader(
                "Cross-Origin-Resource-Policy",
                path(request).startsWith(LinkedFiles.PUBLIC) ? "cross-origin" : "same-origin");
        if (request.isSecure() || base.startsWith("https:")) {
            response.setHeader(
                    "Strict-Transport-Security", withSubdomains ? ONLY_HTTPS + "; includeSubDomains" : ONLY_HTTPS);
        }
        if (request.getAttribute(SECRET) != null) {
            protectSecretAddress(request, response);
        }
    }

    /** Checks whether only some users may see the response, so that it must not be cached on its way; errors are not cached either. */
    private static boolean isForStaff(String path) {
        return ContentSecurityPolicy.of(path) == ContentSecurityPolicy.STAFF
                || path.startsWith("/staff/")
                || path.startsWith("/api/v1/staff")
                || path.startsWith("/api/v1/tokens");
    }

    /** Returns the path as the container reads it: decoded, and without path parameters. */
    private static String path(HttpServletRequest request) {
        var within = request.getPathInfo();
        return within == null ? request.getServletPath() : request.getServletPath() + within;
    }

    /** Protects a secret address: links send no referrer, no cache stores the page, and no search engine indexes it. */
    public static void protectSecretAddress(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(SECRET, true);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
