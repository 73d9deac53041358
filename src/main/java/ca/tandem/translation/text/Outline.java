package ca.tandem.translation.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.parser.Parser;

/** Structure of a Markdown body outside of its units: headings, HTML blocks, code blocks, tables, images and list items. */
public final class Outline extends AbstractVisitor {

    private static final Parser PARSER = MarkdownGrammar.parserBuilder()
            .extensions(List.of(TablesExtension.create()))
            .build();

    private final List<Integer> headings = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private int tables;
    private int images;
    private int items;

    private Outline() {}

    /** Parses the structure of a body. */
    public static Outline of(String body) {
        var outline = new Outline();
        PARSER.parse(body).accept(outline);
        return outline;
    }

    /** Returns the level of each heading. */
    public List<Integer> headings() {
        return headings;
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
        }
        visitChildren(block);
    }
}
