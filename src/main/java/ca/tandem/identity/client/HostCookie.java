package ca.tandem.identity.client;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cookie that no script can read. If the portal is reached by https, browsers send it by https only, and take it from exactly this host,
 * since its name has the prefix that says so (RFC 6265bis, section 4.1.3.2).
 *
 * @param plainName the name without the prefix
 * @param sameSite whether requests from other sites carry it: {@code Lax} or {@code Strict}
 */
public record HostCookie(String plainName, String sameSite) {

    /** The age of a cookie that lasts as long as the browser runs. */
    public static final int UNTIL_THE_BROWSER_ENDS = -1;

    private static final String PREFIX = "__Host-";

    /** Returns the name where the portal's addresses begin so. */
    public String name(String base) {
        return isSecure(base) ? PREFIX + plainName : plainName;
    }

    /** Returns the cookie's value; empty if the request carries none, or one that was removed. */
    public Optional<String> read(HttpServletRequest request, String base) {
        return read(request, List.of(name(base)));
    }

    /** Returns the cookie's value, of a browser that was given it before it had the prefix, too. */
    public Optional<String> readUnderEitherName(HttpServletRequest request) {
        return read(request, List.of(PREFIX + plainName, plainName));
    }

    private static Optional<String> read(HttpServletRequest request, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().equals(name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /**
     * Returns a cookie to be sent.
     *
     * @param base the beginning of the portal's addresses
     * @param seconds its age; {@link #UNTIL_THE_BROWSER_ENDS} for no limit, 0 to remove it
     */
    public Cookie with(String base, String value, int seconds) {
        return cookie(name(base), isSecure(base), value, seconds);
    }

    /** Returns what removes the cookie that a browser has under the name without the prefix; empty if it has none, or there is no prefix. */
    public Optional<Cookie> removalOfPlain(HttpServletRequest request, String base) {
        return isSecure(base) && read(request, List.of(plainName)).isPresent()
                ? Optional.of(cookie(plainName, true, "", 0))
                : Optional.empty();
    }

    private Cookie cookie(String name, boolean secure, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", sameSite);
        return cookie;
    }

    private static boolean isSecure(String base) {
        return base.startsWith("https:");
    }
}
