package ca.tandem.publication;

import ca.tandem.translation.text.Html;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Puts a link in the place of each picture that another host would have to send: its words, or its address where it has none. Within a
 * link the words stand alone, for links hold no links.
 */
final class PictureLinks implements HtmlStreamEventReceiver {

    private static final String LINK = "a";

    private final HtmlStreamEventReceiver reader;

    /** How many links are open; the sanitiser before this closes each that it opens. */
    private int links;

    /**
     * Takes in HTML that is sanitised already.
     *
     * @param reader gets the same, but for those pictures
     */
    PictureLinks(HtmlStreamEventReceiver reader) {
        this.reader = reader;
    }

    @Override
    public void openDocument() {
        reader.openDocument();
    }

    @Override
    public void closeDocument() {
        reader.closeDocument();
    }

    @Override
    public void text(String text) {
        reader.text(text);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        var address = "img".equals(element) ? value("src", attributes) : "";
        if (Html.isElsewhere(address)) {
            link(address, value("alt", attributes).strip());
            return;
        }
        if (LINK.equals(element)) {
            links++;
        }
        reader.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
        if (LINK.equals(element)) {
            links--;
        }
        reader.closeTag(element);
    }

    private void link(String address, String words) {
        if (links == 0) {
            reader.openTag(LINK, List.of("href", address));
        }
        reader.text(words.isEmpty() ? address : words);
        if (links == 0) {
            reader.closeTag(LINK);
        }
    }

    /** The value of an attribute; names and values take turns. */
    private static String value(String name, List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return "";
    }
}
