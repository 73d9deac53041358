package ca.tandem.publication.rendering;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Keeps the ids of a text apart from each other and from those of the page around it, lets the text's links to them follow, and names what
 * is without words: the footnotes and the links back from them.
 */
public final class AnchorFilter extends AttributeFilter {

    /** Ids of the page on which readers see a text. */
    static final Set<String> PAGE_IDS = Set.of(
            "main", "search", "archived", "closed", "facts", "contents", "documents", "updates", "feedback", "similar");

    private static final String BESIDE_PAGE = "text-";
    private static final Pattern BACK = Pattern.compile("#fnref(\\d{0,9}):(\\d{1,9})");

    private final Language language;
    private final String prefix;
    private final Set<String> taken = new HashSet<>();

    /**
     * Creates a filter for HTML that is sanitised already.
     *
     * @param language the language of the text
     * @param prefix the start of every id, for a page that shows several texts; empty for a page of one text
     */
    public AnchorFilter(HtmlStreamEventReceiver reader, Language language, String prefix) {
        super(reader);
        this.language = language;
        this.prefix = prefix;
    }

    @Override
    List<String> filtered(String element, List<String> attributes) {
        var kept = new ArrayList<String>(attributes.size() + 2);
        for (var i = 0; i + 1 < attributes.size(); i += 2) {
            var name = attributes.get(i);
            var value = attributes.get(i + 1);
            if (name.equals("id")) {
                var id = id(value);
                if (taken.add(id)) {
                    kept.addAll(List.of(name, id));
                }
            } else if (name.equals("href") && value.startsWith("#") && value.length() > 1) {
                kept.addAll(List.of(name, "#" + id(decoded(value.substring(1)))));
                name(value, attributes, kept);
            } else {
                kept.addAll(List.of(name, value));
            }
        }
        if (element.equals("section")) {
            kept.addAll(List.of("aria-label", Messages.READER.get(language, "footnotes")));
        }
        return kept;
    }

    /** Names a link back from a footnote by its number, and by the place where the text refers to it again. */
    private void name(String address, List<String> attributes, List<String> kept) {
        var back = BACK.matcher(address);
        if (back.matches() && attributes.contains("footnote-backref")) {
            var again = back.group(1).isEmpty() ? "" : "-" + (Integer.parseInt(back.group(1)) + 1);
            kept.addAll(List.of("aria-label", Messages.READER.get(language, "footnotes.back", back.group(2) + again)));
        }
    }

    /** Returns the id on the page for an id of the text. */
    private String id(String id) {
        return prefix.isEmpty() && PAGE_IDS.contains(id) ? BESIDE_PAGE + id : prefix + id;
    }

    /** Returns the id that an address names; characters in it may be written as percent signs with figures. */
    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return fragment;
        }
    }
}
