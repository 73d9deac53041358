package ca.tandem.identity.session;

import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.client.IpNetwork;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rough description of the client of a request, by which the owner of an account recognizes a session and which tells nobody exactly
 * where they are.
 *
 * @param network the first 24 bits of an IPv4 address, or the first 48 of an IPv6 address, such as {@code 192.0.2.0/24}
 * @param browser the browser and the system, such as {@code Firefox, Windows}; empty if neither is known
 */
record ClientDescription(String network, String browser) {

    /** Length of the part of a User-Agent header that is read. */
    private static final int LONGEST = 400;

    private static final int VERSION_4 = 4;

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
        return new ClientDescription(network(ClientAddress.of(request)), browser(request.getHeader("User-Agent")));
    }

    static String network(String address) {
        var zone = address.indexOf('%');
        return IpNetwork.address(zone < 0 ? address : address.substring(0, zone))
                .map(InetAddress::getAddress)
                .map(octets -> octets.length == VERSION_4
                        ? (octets[0] & 0xff) + "." + (octets[1] & 0xff) + "." + (octets[2] & 0xff) + ".0/24"
                        : HexFormat.of().formatHex(octets, 0, 2) + ":"
                                + HexFormat.of().formatHex(octets, 2, 4) + ":"
                                + HexFormat.of().formatHex(octets, 4, 6) + "::/48")
                .orElse("");
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
