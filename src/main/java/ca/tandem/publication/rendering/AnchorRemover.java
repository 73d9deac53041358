package ca.tandem.publication.rendering;

import java.util.ArrayList;
import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** Removes the ids of a text, and the addresses of links to them. */
public final class AnchorRemover extends AttributeFilter {

    /** Creates a filter for HTML that is sanitised already. */
    public AnchorRemover(HtmlStreamEventReceiver reader) {
        super(reader);
    }

    @Override
    List<String> filtered(String element, List<String> attributes) {
        var kept = new ArrayList<String>(attributes.size());
        for (var i = 0; i + 1 < attributes.size(); i += 2) {
            var name = attributes.get(i);
            var isAnchor = name.equals("id")
                    || (name.equals("href") && attributes.get(i + 1).startsWith("#"));
            if (!isAnchor) {
                kept.addAll(List.of(name, attributes.get(i + 1)));
            }
        }
        return kept;
    }
}
