package ca.tandem.common.body;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form as a browser sends them ({@code application/x-www-form-urlencoded}, URL Standard, section 5.1), in UTF-8. */
final class Form {

    /** In octets: a posting's longest texts in both languages, each letter of them as three. */
    static final int LONGEST = 8 << 20;

    private static final int MOST_FIELDS = 10_000;

    private Form() {}

    /**
     * Reads the fields.
     *
     * @param body at most one octet more than the longest
     * @param before the fields of the address; they come first
     * @throws BodyRefused if there is too much of it
     */
    static Map<String, String[]> read(byte[] body, Map<String, String[]> before) {
        if (body.length > LONGEST) {
            throw new BodyRefused(BodyRefused.Reason.TOO_LARGE, null);
        }
        var fields = new LinkedHashMap<String, List<String>>();
        before.forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
        var text = new String(body, StandardCharsets.UTF_8);
        var count = 0;
        for (var from = 0; from < text.length(); ) {
            var end = text.indexOf('&', from);
            var to = end < 0 ? text.length() : end;
            if (to > from) {
                if (++count > MOST_FIELDS) {
                    throw new BodyRefused(BodyRefused.Reason.TOO_LARGE, null);
                }
                var equals = text.indexOf('=', from);
                var split = equals < 0 || equals > to ? to : equals;
                fields.computeIfAbsent(decoded(text.substring(from, split)), name -> new ArrayList<>())
                        .add(decoded(text.substring(Math.min(split + 1, to), to)));
            }
            from = to + 1;
        }
        var read = new LinkedHashMap<String, String[]>();
        fields.forEach((name, values) -> read.put(name, values.toArray(String[]::new)));
        return read;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that stands for itself; no browser sends one.
            return part;
        }
    }
}
