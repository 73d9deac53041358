package ca.tandem.web.shell;

import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a page within the portal, as a request carries it: neither another scheme nor another host, however a browser reads it. */
public final class LocalAddress {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    private LocalAddress() {}

    /** Returns the address; empty if it is null or leads elsewhere. */
    public static Optional<String> of(String address) {
        return Optional.ofNullable(address).filter(given -> LOCAL.matcher(given).matches());
    }
}
