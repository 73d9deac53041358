package ca.tandem.publication;

import ca.tandem.publication.rendering.HtmlFilter;
import ca.tandem.translation.text.AllowedHtml;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Replaces each picture on another host with a link that shows the picture's alternative text, or its address if it has none. Inside a link
 * only the text is written, since links cannot be nested.
 */
final class ExternalImageFilter extends HtmlFilter {

    private static final String LINK = "a";

    /** Number of open links. The sanitiser in front of this receiver closes each link that it opens. */
    private int links;

    /**
     * Creates a receiver for HTML that is sanitised already.
     *
     * @param reader the receiver of the result
     */
    ExternalImageFilter(HtmlStreamEventReceiver reader) {
        super(reader);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        var address = "img".equals(element) ? value("src", attributes) : "";
        if (AllowedHtml.isExternal(address)) {
            link(address, value("alt", attributes).strip());
            return;
        }
        if (LINK.equals(element)) {
            links++;
        }
        underlying.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
        if (LINK.equals(element)) {
            links--;
        }
        underlying.closeTag(element);
    }

    private void link(String address, String words) {
        if (links == 0) {
            underlying.openTag(LINK, List.of("href", address));
        }
        underlying.text(words.isEmpty() ? address : words);
        if (links == 0) {
            underlying.closeTag(LINK);
        }
    }

    /** Returns the value of an attribute, or an empty string. The list holds names and values in turn. */
    private static String value(String name, List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
