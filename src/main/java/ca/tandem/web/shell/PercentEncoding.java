package ca.tandem.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent-encoding of addresses (RFC 3986, 2.1): an address that is sent consists of printable ASCII. */
public final class PercentEncoding {

    private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]+");

    private PercentEncoding() {}

    /** Returns a segment of a path with all characters encoded but those that are accepted plain only (RFC 3986, 2.3). */
    public static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }

    /** Returns an address with all characters encoded that none can have; what is encoded already stays. */
    public static String address(String address) {
        return UNPRINTABLE.matcher(address).replaceAll(found -> segment(found.group()));
    }
}
