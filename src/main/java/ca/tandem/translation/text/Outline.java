package ca.tandem.translation.text;

import ca.tandem.translation.text.grammar.FootnoteDefinition;
import ca.tandem.translation.text.grammar.FootnoteReference;
import ca.tandem.translation.text.grammar.HeadingText;
import ca.tandem.translation.text.grammar.MarkdownGrammar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Structure of a Markdown body outside of its units: headings and their ids, HTML blocks, code blocks, tables,
 * footnotes, images and list items. */
public final class Outline extends AbstractVisitor {

    private static final Parser PARSER = MarkdownGrammar.parserBuilder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final String body;
    private final List<String> headingIds = new ArrayList<>();
    private final List<String> footnotes = new ArrayList<>();
    private final Set<String> footnoteReferences = new HashSet<>();
    private final List<Integer> headings = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private int tables;
    private int images;
    private int items;

    private Outline(String body) {
        this.body = body;
    }

    /** Parses the structure of a body. */
    public static Outline of(String body) {
        var outline = new Outline(body);
        PARSER.parse(body).accept(outline);
        return outline;
    }

    /** Returns the level of each heading. */
    public List<Integer> headings() {
        return headings;
    }

    /** Returns the ids that the author gave to headings, in their order. */
    public List<String> headingIds() {
        return headingIds;
    }

    /** Returns the label of each footnote that is defined. */
    public List<String> footnotes() {
        return footnotes;
    }

    /** Returns the labels of the defined footnotes to which the text refers. */
    public Set<String> footnoteReferences() {
        return footnoteReferences;
    }

    /** Returns each block of raw HTML. */
    public List<String> html() {
        return html;
    }

    /** Returns each block of code, fenced or indented. */
    public List<String> code() {
        return code;
    }

    /** Returns the number of tables. */
    public int tables() {
        return tables;
    }

    /** Returns the number of images. */
    public int images() {
        return images;
    }

    /** Returns the number of list items of all levels. */
    public int items() {
        return items;
    }

    @Override
    public void visit(Heading heading) {
        headings.add(heading.getLevel());
        var spans = heading.getSourceSpans();
        var last = spans.get(Math.max(0, spans.size() - 2));
        var id = HeadingText.of(body.substring(last.getInputIndex(), last.getInputIndex() + last.getLength()))
                .id();
        if (id != null) {
            headingIds.add(id);
        }
        visitChildren(heading);
    }

    @Override
    public void visit(HtmlBlock block) {
        html.add(block.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code.add(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code.add(block.getLiteral());
    }

    @Override
    public void visit(ListItem item) {
        items++;
        visitChildren(item);
    }

    @Override
    public void visit(Image image) {
        images++;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            tables++;
        } else if (block instanceof FootnoteDefinition footnote) {
            footnotes.add(footnote.label());
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            footnoteReferences.add(reference.label());
        }
        visitChildren(node);
    }
}
