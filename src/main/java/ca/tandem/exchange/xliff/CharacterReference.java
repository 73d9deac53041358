package ca.tandem.exchange.xliff;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Character references of CommonMark and HTML, resolved by the parser that renders the text. */
final class CharacterReference {

    private static final Parser PARSER = Parser.builder().build();

    private CharacterReference() {}

    /** Returns the characters of the reference, or the reference itself if it is not defined. */
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
