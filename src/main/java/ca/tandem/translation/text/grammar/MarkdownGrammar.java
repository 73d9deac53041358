package ca.tandem.translation.text.grammar;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/**
 * The Markdown grammar of the portal: that of Hugo's default, with bounded nesting, so that neither time nor stack runs out. No real text
 * needs more. Everything that renders, splits or checks a text reads it by this grammar.
 */
public final class MarkdownGrammar {

    /** Maximum nesting depth of quotations and lists; anything deeper is read as text. */
    private static final int DEEPEST_BLOCKS = 50;

    /** Maximum nesting depth of emphasis, links and images. */
    private static final int DEEPEST_INLINES = 50;

    private static final Extension STRIKETHROUGH =
            StrikethroughExtension.builder().requireTwoTildes(true).build();

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), STRIKETHROUGH);

    private MarkdownGrammar() {}

    /** Returns a builder for a parser of whole texts. */
    public static Parser.Builder parserBuilder() {
        return bounded()
                .extensions(EXTENSIONS)
                .customBlockParserFactory(new DefinitionListParser.Factory())
                .postProcessor(new DefinitionTermProcessor())
                .customBlockParserFactory(new FootnoteParser.Factory())
                .linkProcessor(FootnoteParser::definedReference)
                .postProcessor(new TaskProcessor());
    }

    /** Returns a builder for a parser of inline content, in which nothing starts a block and a footnote need not be defined. */
    public static Parser.Builder inlineParserBuilder() {
        return bounded()
                .enabledBlockTypes(Set.of())
                .extensions(List.of(STRIKETHROUGH))
                .linkProcessor(FootnoteParser::anyReference);
    }

    private static Parser.Builder bounded() {
        return Parser.builder().maxOpenBlockParsers(DEEPEST_BLOCKS).maxInlineNesting(DEEPEST_INLINES);
    }

    /** Returns the position after the box of a task at the start of a list item's words; 0 if there is none. */
    public static int taskBoxEnd(String words) {
        return TaskProcessor.end(words);
    }
}
