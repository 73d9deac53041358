package ca.tandem.translation.text.grammar;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.PostProcessor;

/** Moves the paragraph before a definition list into the list, each line as a term, and joins lists that follow each other. */
final class DefinitionTermProcessor implements PostProcessor {

    @Override
    public Node process(Node document) {
        var lists = new ArrayList<DefinitionList>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof DefinitionList list) {
                    lists.add(list);
                }
                visitChildren(block);
            }
        });
        lists.forEach(DefinitionTermProcessor::complete);
        return document;
    }

    private static void complete(DefinitionList list) {
        if (!(list.getPrevious() instanceof Paragraph paragraph)) {
            // The paragraph was but a definition of a link, which readers do not see.
            children(list).forEach(description -> children(description).forEach(list::insertBefore));
            list.unlink();
            return;
        }
        var before = paragraph.getPrevious();
        terms(paragraph).forEach(paragraph::insertBefore);
        paragraph.unlink();
        if (before instanceof DefinitionList earlier) {
            while (earlier.getNext() != null && earlier.getNext() != list) {
                earlier.appendChild(earlier.getNext());
            }
            children(list).forEach(earlier::appendChild);
            list.unlink();
        } else {
            var first = before == null ? list.getParent().getFirstChild() : before.getNext();
            var terms = new ArrayList<Node>();
            for (var node = first; node != list; node = node.getNext()) {
                terms.add(node);
            }
            for (var i = terms.size() - 1; i >= 0; i--) {
                list.prependChild(terms.get(i));
            }
        }
    }

    /** Returns a term for each line of a paragraph, with the line's inline content and source span as far as they were parsed. */
    private static List<DefinitionTerm> terms(Paragraph paragraph) {
        var terms = new ArrayList<DefinitionTerm>();
        terms.add(new DefinitionTerm());
        for (var child : children(paragraph)) {
            if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                terms.add(new DefinitionTerm());
            } else {
                terms.get(terms.size() - 1).appendChild(child);
            }
        }
        var spans = paragraph.getSourceSpans();
        while (paragraph.getFirstChild() == null
                && terms.get(0).getFirstChild() == null
                && terms.size() < spans.size()) {
            terms.add(new DefinitionTerm());
        }
        for (var i = 0; i < Math.min(terms.size(), spans.size()); i++) {
            terms.get(i).setSourceSpans(List.of(spans.get(i)));
        }
        return terms;
    }

    private static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
