package ca.tandem.translation.text;

import java.util.List;
import java.util.regex.Pattern;

/** HTML that a text may contain. Anything that is not listed here never reaches a reader. */
public final class AllowedHtml {

    /** Allowed elements, in lower case. */
    public static final List<String> ELEMENTS = List.of(
            ("h2 h3 h4 h5 h6 p br hr ul ol li dl dt dd blockquote pre code em strong b i s del ins sub sup abbr cite q span"
                            + " a img table caption thead tbody tr th td")
                    .split(" "));

    /** A scheme, or the two slashes before a host (RFC 3986, 4.2); browsers read backslashes as slashes. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)\\s*+(?:[a-z][a-z0-9+.-]*+:|[/\\\\]{2})");

    private AllowedHtml() {}

    /**
     * Checks whether an address leads away from the portal. An external picture would tell its host who reads, so readers get a link to it
     * instead.
     */
    public static boolean isExternal(String address) {
        return ELSEWHERE.matcher(address).lookingAt();
    }
}
