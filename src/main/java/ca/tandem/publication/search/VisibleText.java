package ca.tandem.publication.search;

import ca.tandem.translation.text.grammar.MarkdownGrammar;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Words of inline Markdown as readers see them: those of links, pictures and code too, without addresses and tags. */
final class VisibleText extends AbstractVisitor {

    private static final Parser PARSER = MarkdownGrammar.inlineParserBuilder().build();

    private final StringBuilder words = new StringBuilder();

    private VisibleText() {}

    static String of(String markdown) {
        var visibleText = new VisibleText();
        PARSER.parse(markdown).accept(visibleText);
        return visibleText.words.toString();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }
}
