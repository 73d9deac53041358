package ca.tandem.exchange.hugo;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The places in a tree to which the addresses in the text of a page lead: Hugo publishes what lies beside pages at their addresses, and what
 * lies in {@code static} at the root of the site.
 *
 * @param root the folder of the site, with a slash at its end unless it is empty
 * @param content the folder of the content below it, likewise
 * @param language the folder of the language, likewise; empty if there is none
 * @param page the path of the page
 */
record TreePlaces(String root, String content, String language, HugoPath page) {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|.*\\{\\{.*");

    /** Longest address that is looked for. */
    private static final int LONGEST = 1_000;

    /** Returns the places as seen from a page. */
    static TreePlaces of(String path) {
        var parts = Arrays.asList(path.split("/"));
        var folders = parts.subList(0, parts.size() - 1);
        var content = folders.indexOf("content");
        var language = Math.max(folders.lastIndexOf("en"), folders.lastIndexOf("fr"));
        var root = joined(folders.subList(0, content >= 0 ? content : Math.max(language, 0)));
        return new TreePlaces(
                root,
                content >= 0 ? root + "content/" : root,
                language > content ? folders.get(language) + "/" : "",
                HugoPath.of(path));
    }

    private static String joined(List<String> folders) {
        return folders.isEmpty() ? "" : String.join("/", folders) + "/";
    }

    /**
     * Returns the paths at which the file to which an address leads may be, {@link #composed} and the likeliest first; none if it leads to no file
     * of the tree.
     *
     * @param address the address, without what stands behind a number sign
     */
    List<String> candidates(String address) {
        var path = address.split("\\?", 2)[0];
        if (path.length() > LONGEST || ELSEWHERE.matcher(path).matches()) {
            return List.of();
        }
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A per cent sign that begins no code stands for itself.
        }
        if (HugoPath.ending(path).isEmpty() || HugoPath.of(path).isPage()) {
            return List.of();
        }
        var candidates = new ArrayList<String>();
        (path.startsWith("/") ? fromRoot(path.substring(1)) : fromPage(path)).forEach(candidate -> {
            var plain = plain(composed(candidate));
            if (plain != null && !candidates.contains(plain)) {
                candidates.add(plain);
            }
        });
        return candidates;
    }

    /** Returns the address in the text of the page of a file in the tree; null if the page cannot refer to it there. */
    String address(String path) {
        var beside = folder();
        if (page.isBundle() && path.startsWith(beside)) {
            return encoded(path.substring(beside.length()));
        }
        return path.startsWith(root + "static/") ? encoded(path.substring((root + "static").length())) : null;
    }

    private static String encoded(String path) {
        return path.replace("%", "%25").replace("#", "%23").replace("?", "%3F").replace(" ", "%20");
    }

    /** Returns the folder of the page, with a slash at its end. */
    String folder() {
        return page.path().substring(0, page.path().lastIndexOf('/') + 1);
    }

    private List<String> fromRoot(String path) {
        var candidates = new ArrayList<>(List.of(root + "static/" + path, content + path, content + language + path));
        if (path.startsWith("en/") || path.startsWith("fr/")) {
            // Of a tree without folders of languages, or with those of one.
            candidates.add(content + path.substring(3));
        }
        return candidates;
    }

    private List<String> fromPage(String path) {
        var folder = folder();
        var bases = page.isBundle() || page.isSection() ? List.of(folder) : List.of(folder + page.name() + "/", folder);
        var candidates = new ArrayList<String>();
        for (var base : bases) {
            candidates.add(base + path);
            // Hugo gives the pages of a bundle in both languages what lies beside either.
            candidates.add(twin(base) + path);
            candidates.add(root + "static/" + base.substring(content.length()) + path);
        }
        return candidates;
    }

    private String twin(String base) {
        var own = content + language;
        return language.isEmpty() || !base.startsWith(own)
                ? base
                : content + (language.equals("en/") ? "fr/" : "en/") + base.substring(own.length());
    }

    /** Returns a path without its steps up; null if they lead out of the tree. */
    private static String plain(String path) {
        var parts = new ArrayDeque<String>();
        for (var part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** Returns a path with its accents composed (NFC), as macOS does not write them, so that equal names are equal. */
    static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /** Returns a path in which the languages are no longer told apart, equal for {@code plan-en.png} and {@code plan-fr.png}. */
    static String inBothLanguages(String path) {
        return path.toLowerCase(Locale.ROOT)
                .replaceAll("(?<![a-z])(?:eng?|fra?|english|french|anglais|francais|français)(?![a-z])", "*");
    }
}
