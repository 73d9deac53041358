package ca.tandem.publication.rendering;

import ca.tandem.translation.text.grammar.FootnoteDefinition;
import ca.tandem.translation.text.grammar.FootnoteReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Footnotes of a document as Hugo shows them: numbered in the order in which the text refers to them, at its end, each with a link back to
 * every place that refers to it. A footnote to which nothing refers is not shown.
 */
public final class Footnotes {

    private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
    private final Map<FootnoteDefinition, Integer> numbers = new HashMap<>();
    private final Map<FootnoteDefinition, Integer> references = new HashMap<>();
    private final List<FootnoteDefinition> shown = new ArrayList<>();

    private Footnotes() {}

    /** Replaces the footnotes of a document, and the references to them, with their HTML. */
    public static void place(Node document) {
        var footnotes = new Footnotes();
        document.accept(footnotes.new DefinitionCollector());
        if (footnotes.definitions.isEmpty()) {
            return;
        }
        document.accept(footnotes.new ReferenceNumbering());
        // A footnote may refer to another, which is then shown too.
        for (var i = 0; i < footnotes.shown.size(); i++) {
            footnotes.visitChildren(footnotes.shown.get(i));
        }
        footnotes.append(document);
    }

    private void visitChildren(Node node) {
        var numbering = new ReferenceNumbering();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(numbering);
        }
    }

    /** Appends the footnotes to the end of the document. */
    private void append(Node document) {
        definitions.values().forEach(Node::unlink);
        if (shown.isEmpty()) {
            return;
        }
        document.appendChild(block("<section class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>"));
        for (var definition : shown) {
            var number = numbers.get(definition);
            document.appendChild(block("<li id=\"fn:" + number + "\">"));
            addBackLinks(definition, number);
            while (definition.getFirstChild() != null) {
                document.appendChild(definition.getFirstChild());
            }
            document.appendChild(block("</li>"));
        }
        document.appendChild(block("</ol>\n</section>"));
    }

    private void addBackLinks(FootnoteDefinition definition, int number) {
        var links = new StringBuilder();
        for (var i = 0; i < references.get(definition); i++) {
            links.append("&#160;<a href=\"#")
                    .append(referenceId(number, i))
                    .append("\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a>");
        }
        if (definition.getLastChild() instanceof Paragraph words) {
            words.appendChild(inline(links.toString()));
        } else {
            definition.appendChild(block(links.toString()));
        }
    }

    private static String referenceId(int number, int occurrence) {
        return "fnref" + (occurrence == 0 ? "" : occurrence) + ":" + number;
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    private static HtmlInline inline(String html) {
        var node = new HtmlInline();
        node.setLiteral(html);
        return node;
    }

    private static HtmlBlock block(String html) {
        var node = new HtmlBlock();
        node.setLiteral(html);
        return node;
    }

    private final class DefinitionCollector extends AbstractVisitor {
        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition definition) {
                definitions.putIfAbsent(key(definition.label()), definition);
            }
            visitChildren(block);
        }
    }

    /** Visitor that numbers references outside of definitions in their order, and replaces them. */
    private final class ReferenceNumbering extends AbstractVisitor {
        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof FootnoteDefinition)) {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (!(node instanceof FootnoteReference reference)) {
                visitChildren(node);
                return;
            }
            var definition = definitions.get(key(reference.label()));
            if (definition == null) {
                return;
            }
            var number = numbers.computeIfAbsent(definition, first -> {
                shown.add(first);
                return shown.size();
            });
            var occurrence = references.merge(definition, 1, Integer::sum) - 1;
            reference.insertBefore(inline("<sup id=\"" + referenceId(number, occurrence) + "\"><a href=\"#fn:" + number
                    + "\" class=\"footnote-ref\" role=\"doc-noteref\">" + number + "</a></sup>"));
            reference.unlink();
        }
    }
}
