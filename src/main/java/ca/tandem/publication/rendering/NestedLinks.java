package ca.tandem.publication.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Corrects links made from bare addresses: one inside a link that is written as HTML becomes words again, since links cannot be nested; one
 * without a scheme leads to {@code https}, as Hugo's do.
 */
public final class NestedLinks implements PostProcessor {

    private static final Pattern LINK_TAG = Pattern.compile("(?i)<(/?)a(?=[\\s/>]).*", Pattern.DOTALL);
    private static final String INSECURE = "http://";

    @Override
    public Node process(Node document) {
        var links = new LinkCollector();
        document.accept(links);
        links.nested.forEach(NestedLinks::unwrap);
        return document;
    }

    private static void unwrap(Link link) {
        while (link.getFirstChild() != null) {
            link.insertBefore(link.getFirstChild());
        }
        link.unlink();
    }

    private static final class LinkCollector extends AbstractVisitor {

        private final List<Link> nested = new ArrayList<>();

        /** The block in which a link is open that is written as HTML; null if none is. */
        private Node open;

        @Override
        public void visit(HtmlInline html) {
            var tag = LINK_TAG.matcher(html.getLiteral());
            if (tag.matches()) {
                open = tag.group(1).isEmpty() ? block(html) : null;
            }
        }

        @Override
        public void visit(Link link) {
            if (open != null && open == block(link)) {
                nested.add(link);
            } else if (link.getFirstChild() instanceof Text text
                    && text.getNext() == null
                    && link.getDestination().equals(INSECURE + text.getLiteral())) {
                link.setDestination("https://" + text.getLiteral());
            }
            visitChildren(link);
        }

        private static Node block(Node inline) {
            var above = inline.getParent();
            while (above != null && !(above instanceof Block)) {
                above = above.getParent();
            }
            return above;
        }
    }
}
