package ca.tandem.web;

import ca.tandem.common.Language;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says with every answer what the browser may do with it: pages, redirects, files, the API, and the page that says what went wrong.
 * Nothing after it says otherwise, see {@link GuardedResponse}.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Marks the request, so that the error page keeps the secret too, however its address was written. */
    private static final String SECRET = SecurityHeaders.class.getName() + ".secret";

    private static final String SECRET_IN_ENGLISH = Page.REVIEW.path(Language.EN, "");
    private static final String SECRET_IN_FRENCH = Page.REVIEW.path(Language.FR, "");

    /** A year. Without {@code includeSubDomains}, for a host's other names may be somebody else's. */
    private static final String ONLY_HTTPS = "max-age=31536000";

    /** Everything that browsers know and the portal does not use; passkeys are left to its own pages. */
    private static final String NO_DEVICES = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
            + "display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), "
            + "idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), "
            + "picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), "
            + "screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), "
            + "xr-spatial-tracking=()";

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = path(request);
        if (path.startsWith(SECRET_IN_ENGLISH) || path.startsWith(SECRET_IN_FRENCH)) {
            request.setAttribute(SECRET, true);
        }
        var isError = request.getDispatcherType() == DispatcherType.ERROR;
        var policy = isError ? ContentPolicy.READERS : ContentPolicy.of(path);
        var isKept = !isError && !isForStaff(path);
        var guarded = new GuardedResponse(response, policy, isKept, answer -> guard(request, answer));
        guarded.guard();
        chain.doFilter(request, guarded);
    }

    private void guard(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", NO_DEVICES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Other sites' servers read the feeds and the API; of their pages' pictures and scripts nothing here is one.
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure() || base.startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", ONLY_HTTPS);
        }
        if (request.getAttribute(SECRET) != null) {
            keepSecret(request, response);
        }
    }

    /** What only some may see, and what goes wrong today only, is kept nowhere on the way. */
    private static boolean isForStaff(String path) {
        return ContentPolicy.of(path) == ContentPolicy.STAFF
                || path.startsWith("/staff/")
                || path.startsWith("/api/v1/staff")
                || path.startsWith("/api/v1/tokens");
    }

    /** The path as the container reads it: decoded, and without what stands behind semicolons. */
    private static String path(HttpServletRequest request) {
        var within = request.getPathInfo();
        return within == null ? request.getServletPath() : request.getServletPath() + within;
    }

    /** The address of the page is a secret: links from it do not tell it, nothing on the way keeps the page, nobody finds it. */
    public static void keepSecret(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(SECRET, true);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}
