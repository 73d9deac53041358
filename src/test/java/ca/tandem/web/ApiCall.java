package ca.tandem.web;

import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;

import ca.tandem.testing.RawClient.RawResponse;
import ca.tandem.web.AccessTable.AccessRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The request of a row of the operations' table.
 *
 * @param isByPassword whether a name and a password go along instead of a token
 */
record ApiCall(String method, String path, Map<String, String> headers, String body, boolean isByPassword) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String BY_PASSWORD = "basic ";

    /** More combining marks than a text may have on one letter. */
    private static final String MARKS = "a" + "\\u0301".repeat(40);

    /** Returns the request of a row. What it does changes no version, so that all send the same. */
    static ApiCall of(AccessRow row, AccessObjects objects) {
        var operation = row.get("operation").split(" ", 2);
        var path = path(operation[1], row.get("at"), objects);
        var headers = new TreeMap<String, String>();
        if (row.get("version").equals("old")) {
            headers.put("If-Match", "\"999999\"");
        } else if (row.get("version").equals("now")) {
            var key = path.substring(STAFF_POSTINGS.length()).replaceFirst("/.*", "");
            headers.put("If-Match", objects.version(key, path.endsWith("/task")));
        }
        var isByPassword = row.get("sends").startsWith(BY_PASSWORD);
        var body = isByPassword ? row.get("sends").substring(BY_PASSWORD.length()) : row.get("sends");
        if (body.startsWith("{")) {
            headers.put("Content-Type", "application/json");
            body = body.replace("$marks", MARKS);
        } else if (!body.isEmpty()) {
            var type = body.substring(0, body.indexOf(' '));
            headers.put("Content-Type", type);
            body = body.substring(type.length() + 1);
            body = type.startsWith("multipart") ? body.replace("|", "\r\n") : body;
        }
        return new ApiCall(operation[0], path, headers, body, isByPassword);
    }

    private static String path(String path, String at, AccessObjects objects) {
        var fills = new ArrayList<>(List.of(at.split(" ", -1)));
        var filled = NAME.matcher(path).replaceAll(name -> Matcher.quoteReplacement(objects.name(fills.remove(0))));
        var query = fills.isEmpty() ? "" : fills.get(0);
        return "/api/v1/" + filled + query.replace("$unit", objects.name("unit"));
    }

    /** Sends the request as somebody, with that token; null for none. */
    RawResponse send(AccessPeople people, String who, String token) {
        var all = new TreeMap<>(headers);
        if (isByPassword) {
            all.putAll(people.basic(who));
        }
        return people.call(who, token, method, path, all, body);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
