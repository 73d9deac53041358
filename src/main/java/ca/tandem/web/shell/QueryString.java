package ca.tandem.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of the query string of an address. */
public final class QueryString {

    private QueryString() {}

    /** Returns {@code &name=value} with the value URL-encoded, or an empty string if the value is null or empty. */
    public static String parameter(String name, Object value) {
        return value == null || value.toString().isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
