package ca.tandem.exchange.xliff;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a character reference stands for, by the grammar that renders it. */
final class Entity {

    private static final Parser PARSER = Parser.builder().build();

    private Entity() {}

    /** The characters; the reference itself where HTML knows none of that name. */
    static String meaning(String reference) {
        var found = new StringBuilder();
        PARSER.parse(reference).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                found.append(text.getLiteral());
            }
        });
        return found.toString();
    }
}
