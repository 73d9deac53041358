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

/** The structure of a body, as far as it stands outside its units. */
public final class Outline extends AbstractVisitor {

    private static final Parser PARSER =
            Grammar.parser().extensions(List.of(TablesExtension.create())).build();

    private final List<Integer> headings = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private int tables;
    private int images;
    private int items;

    private Outline() {}

    /** Reads the structure of a body. */
    public static Outline of(String body) {
        var outline = new Outline();
        PARSER.parse(body).accept(outline);
        return outline;
    }

    /** The level of each heading. */
    public List<Integer> headings() {
        return headings;
    }

    /** Each block of raw HTML. */
    public List<String> html() {
        return html;
    }

    /** Each block of code. */
    public List<String> code() {
        return code;
    }

    /** How many tables there are. */
    public int tables() {
        return tables;
    }

    /** How many images there are. */
    public int images() {
        return images;
    }

    /** List items of all levels. */
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
