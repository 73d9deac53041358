package ca.tandem.testing;

import java.util.ArrayList;
import java.util.List;

/** Alternative spellings of a path that some servers resolve to it but access rules may take for another. */
public final class PathSpellings {

    /** Addresses that are open to everybody, from which a path might lead on. */
    private static final List<String> OPEN =
            List.of("", "/resources", "/jakarta.faces.resource", "/en/jobs", "/api/v1", "/openapi", "/feeds/tasks");

    /** Ways to write the step to the folder above. */
    private static final List<String> UP = List.of(
            "/..",
            "/%2e%2e",
            "/%2E.",
            "/.%2e",
            "%2f..",
            "%2F%2e%2e",
            "/..%2f..",
            "/%252e%252e",
            "%252f..",
            "\\..",
            "%5c..",
            "%5C%2e%2e",
            "/..;",
            "/..;a=b",
            "/;/..",
            "/%c0%ae%c0%ae",
            "/%e0%80%ae%e0%80%ae",
            "%c0%af..",
            "/%u002e%u002e",
            "/..%00",
            "/.%00.");

    private PathSpellings() {}

    /** Returns the spellings of a path, without the path itself. */
    public static List<String> of(String path) {
        var all = new ArrayList<String>();
        for (var open : OPEN) {
            for (var up : UP) {
                all.add(open + up + path);
            }
        }
        var first = path.charAt(1);
        var rest = path.substring(2);
        var encoded = "%%%02x".formatted((int) first);
        all.addAll(List.of(
                "/" + encoded + rest,
                "/%25" + encoded.substring(1) + rest,
                "/" + path,
                "//" + path,
                "/." + path,
                "/%2e" + path,
                "/./." + path,
                "/%2f" + path.substring(1),
                "%2f" + path.substring(1),
                "/\\" + path.substring(1),
                "/%5c" + path.substring(1),
                path + "%00",
                path + "%00.css",
                path + ";",
                path + ";.css",
                path + ";jsessionid=1",
                path + "%3b.css",
                path + "/.",
                path + "/..",
                path + "/..;/",
                path + "//",
                path + "%2f",
                path + "%5c",
                path + "\\",
                path + "%0a",
                path + "%0d%0aX:y",
                path + "%7f",
                path + "%09",
                path + "/%2e",
                path + "%e2%80%8b",
                path + "%ff"));
        for (int i = path.indexOf('/', 1); i > 0; i = path.indexOf('/', i + 1)) {
            for (var slash :
                    List.of("//", "/./", "%2f", "%2F", "%252f", "\\", "%5c", "/;/", ";/", ";a=b/", "/x/../", "/%2e/")) {
                all.add(path.substring(0, i) + slash + path.substring(i + 1));
            }
        }
        for (int i = path.indexOf('.'); i > 0; i = path.indexOf('.', i + 1)) {
            all.add(path.substring(0, i) + "%2e" + path.substring(i + 1));
            all.add(path.substring(0, i) + "%252e" + path.substring(i + 1));
        }
        return all;
    }
}
