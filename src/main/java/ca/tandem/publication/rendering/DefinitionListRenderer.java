package ca.tandem.publication.rendering;

import ca.tandem.translation.text.grammar.DefinitionDescription;
import ca.tandem.translation.text.grammar.DefinitionList;
import ca.tandem.translation.text.grammar.DefinitionTerm;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renderer of definition lists. */
public final class DefinitionListRenderer implements NodeRenderer {

    private static final Map<Class<? extends Node>, String> ELEMENTS = Map.of(
            DefinitionList.class, "dl",
            DefinitionTerm.class, "dt",
            DefinitionDescription.class, "dd");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    /** Creates a renderer that writes where the context does. */
    public DefinitionListRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return ELEMENTS.keySet();
    }

    @Override
    public void render(Node node) {
        var element = ELEMENTS.get(node.getClass());
        var isTight = node instanceof DefinitionDescription description && description.isTight();
        html.line();
        html.tag(element);
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (isTight && child instanceof Paragraph words) {
                renderChildren(words);
                if (words.getNext() != null) {
                    html.line();
                }
            } else {
                context.render(child);
            }
        }
        html.tag("/" + element);
        html.line();
    }

    private void renderChildren(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
