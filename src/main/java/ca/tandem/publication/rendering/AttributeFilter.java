package ca.tandem.publication.rendering;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** A filter that changes attributes of elements and nothing else. */
abstract class AttributeFilter implements HtmlStreamEventReceiver {

    private final HtmlStreamEventReceiver reader;

    AttributeFilter(HtmlStreamEventReceiver reader) {
        this.reader = reader;
    }

    /** Returns the attributes that an element gets in place of its own; names and values in turn. */
    abstract List<String> filtered(String element, List<String> attributes);

    @Override
    public void openTag(String element, List<String> attributes) {
        reader.openTag(element, filtered(element, attributes));
    }

    @Override
    public void closeTag(String element) {
        reader.closeTag(element);
    }

    @Override
    public void text(String text) {
        reader.text(text);
    }

    @Override
    public void openDocument() {
        reader.openDocument();
    }

    @Override
    public void closeDocument() {
        reader.closeDocument();
    }
}
