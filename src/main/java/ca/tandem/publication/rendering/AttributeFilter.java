package ca.tandem.publication.rendering;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** A filter that changes attributes of elements and nothing else. */
abstract class AttributeFilter extends HtmlFilter {

    AttributeFilter(HtmlStreamEventReceiver reader) {
        super(reader);
    }

    /** Returns the attributes that an element gets in place of its own; names and values in turn. */
    abstract List<String> filtered(String element, List<String> attributes);

    @Override
    public void openTag(String element, List<String> attributes) {
        underlying.openTag(element, filtered(element, attributes));
    }
}
