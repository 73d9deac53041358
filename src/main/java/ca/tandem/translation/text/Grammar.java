package ca.tandem.translation.text;

import org.commonmark.parser.Parser;

/** The Markdown of the portal: CommonMark, nested no deeper than any text needs, so that neither time nor stack runs out. */
public final class Grammar {

    /** How deep quotations and lists nest; what is deeper is read as text. */
    private static final int DEEPEST_BLOCKS = 50;

    /** How deep emphasis, links and images nest. */
    private static final int DEEPEST_INLINES = 50;

    private Grammar() {}

    /** A parser that keeps to these bounds, to be completed. */
    public static Parser.Builder parser() {
        return Parser.builder().maxOpenBlockParsers(DEEPEST_BLOCKS).maxInlineNesting(DEEPEST_INLINES);
    }
}
