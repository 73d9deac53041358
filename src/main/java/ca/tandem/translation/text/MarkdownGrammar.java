package ca.tandem.translation.text;

import org.commonmark.parser.Parser;

/**
 * The Markdown grammar of the portal: CommonMark with bounded nesting, so that neither time nor stack runs out. No real text needs more.
 */
public final class MarkdownGrammar {

    /** Maximum nesting depth of quotations and lists; anything deeper is read as text. */
    private static final int DEEPEST_BLOCKS = 50;

    /** Maximum nesting depth of emphasis, links and images. */
    private static final int DEEPEST_INLINES = 50;

    private MarkdownGrammar() {}

    /** Returns a builder for a parser with these bounds. */
    public static Parser.Builder parserBuilder() {
        return Parser.builder().maxOpenBlockParsers(DEEPEST_BLOCKS).maxInlineNesting(DEEPEST_INLINES);
    }
}
