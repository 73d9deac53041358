package ca.tandem.publication.rendering;

import ca.tandem.translation.text.grammar.TaskMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Boxes of tasks, which nobody can tick. The words of a task are the label of its box, which screen readers say with it. */
public final class TaskBoxes extends AbstractVisitor {

    private TaskBoxes() {}

    /** Replaces the task markers of a document with their HTML. */
    public static void place(Node document) {
        document.accept(new TaskBoxes());
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TaskMarker marker) {
            var words = marker.getParent();
            marker.insertBefore(html(
                    "<label><input type=\"checkbox\" disabled=\"\"" + (marker.isDone() ? " checked=\"\"" : "") + "> "));
            words.appendChild(html("</label>"));
            marker.unlink();
        } else {
            visitChildren(node);
        }
    }

    private static HtmlInline html(String literal) {
        var node = new HtmlInline();
        node.setLiteral(literal);
        return node;
    }
}
