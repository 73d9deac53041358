package ca.tandem.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parser for the details of an audit entry: a JSON object of names and strings only. */
final class DetailsParser {

    private static final Pattern PAIR = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");
    private static final int HEXADECIMAL = 16;

    private DetailsParser() {}

    static Map<String, String> of(String object) {
        var details = new TreeMap<String, String>();
        var pairs = PAIR.matcher(object);
        while (pairs.find()) {
            details.put(plain(pairs.group(1)), plain(pairs.group(2)));
        }
        return details;
    }

    private static String plain(String quoted) {
        return ESCAPED.matcher(quoted).replaceAll(match -> {
            var escape = match.group(1);
            var c =
                    switch (escape.charAt(0)) {
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        case 'u' -> (char) Integer.parseInt(escape.substring(1), HEXADECIMAL);
                        default -> escape.charAt(0);
                    };
            return Matcher.quoteReplacement(Character.toString(c));
        });
    }
}
