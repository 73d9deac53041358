package ca.tandem.publication;

import ca.tandem.publication.RenderedText.TextHeading;
import ca.tandem.publication.rendering.HtmlFilter;
import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** Reader of the headings of a text, which hands everything on as it is. */
final class HeadingReader extends HtmlFilter {

    private final List<TextHeading> headings = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int level;
    private String id;

    HeadingReader(HtmlStreamEventReceiver next) {
        super(next);
    }

    /** Returns the headings that were read, without those that have no id or no words. */
    List<TextHeading> headings() {
        return headings;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (isHeading(element)) {
            level = element.charAt(1) - '0';
            id = attribute("id", attributes);
            words.setLength(0);
        }
        underlying.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
        if (isHeading(element)) {
            var line = words.toString().strip();
            if (id != null && !line.isEmpty()) {
                headings.add(new TextHeading(level, id, line));
            }
            level = 0;
        }
        underlying.closeTag(element);
    }

    @Override
    public void text(String text) {
        if (level > 0) {
            words.append(text);
        }
        underlying.text(text);
    }

    private static boolean isHeading(String element) {
        return element.length() == 2
                && element.charAt(0) == 'h'
                && element.charAt(1) >= '1'
                && element.charAt(1) <= '6';
    }

    private static String attribute(String name, List<String> attributes) {
        for (var i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }
}
