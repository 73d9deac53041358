package ca.tandem.translation.text.grammar;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Replaces the box at the start of a list item's words with a {@link TaskMarker}, as Hugo does. */
final class TaskProcessor implements PostProcessor {

    /** A box; the blank after it may be missing, but not the words. */
    private static final Pattern BOX = Pattern.compile("\\[([ xX])]\\s*+");

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                if (item.getFirstChild() instanceof Paragraph words && words.getFirstChild() instanceof Text text) {
                    mark(words, text);
                }
                visitChildren(item);
            }
        });
        return document;
    }

    private static void mark(Paragraph words, Text text) {
        var end = end(text.getLiteral());
        if (end > 0 && (end < text.getLiteral().length() || text.getNext() != null)) {
            words.prependChild(new TaskMarker(text.getLiteral().charAt(1) != ' '));
            text.setLiteral(text.getLiteral().substring(end));
        }
    }

    /** Returns the position after the box and its blanks at the start of a list item's words; 0 if there is none. */
    static int end(String words) {
        var box = BOX.matcher(words);
        return box.lookingAt() ? box.end() : 0;
    }
}
