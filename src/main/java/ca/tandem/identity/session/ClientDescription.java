package ca.tandem.identity.session;

import ca.tandem.identity.client.NetworkName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rough description of the client of a request, by which the owner of an account recognizes a session and which tells nobody exactly
 * where they are.
 *
 * @param network the network, as {@link NetworkName} shortens it
 * @param browser the browser and the system, such as {@code Firefox, Windows}; empty if neither is known
 */
record ClientDescription(String network, String browser) {

    /** Length of the part of a User-Agent header that is read. */
    private static final int LONGEST = 400;

    /** Names by marks in the header, in this order, since most browsers name others that they resemble. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Windows",
            "Windows",
            "Android",
            "Android",
            "iPhone",
            "iOS",
            "iPad",
            "iPadOS",
            "CrOS",
            "ChromeOS",
            "Macintosh",
            "macOS",
            "Linux",
            "Linux");

    static ClientDescription of(HttpServletRequest request) {
        return new ClientDescription(NetworkName.of(request), browser(request.getHeader("User-Agent")));
    }

    static String browser(String userAgent) {
        var known = userAgent == null ? "" : userAgent.substring(0, Math.min(LONGEST, userAgent.length()));
        var browser = first(BROWSERS, known);
        var system = first(SYSTEMS, known);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(Map<String, String> names, String text) {
        return names.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... marksAndNames) {
        var ordered = new LinkedHashMap<String, String>();
        for (var i = 0; i < marksAndNames.length; i += 2) {
            ordered.put(marksAndNames[i], marksAndNames[i + 1]);
        }
        return ordered;
    }
}
