package ca.tandem.translation.text;

import ca.tandem.translation.text.grammar.MarkdownGrammar;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The HTML comments of a body: what people write for each other beside the text. What only looks like a comment, in code, is none.
 */
public final class HtmlComments {

    private static final String START = "<!--";
    private static final String END = "-->";

    private static final Parser PARSER = MarkdownGrammar.parserBuilder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String markdown;
    private final StringBuilder rest = new StringBuilder();
    private final List<String> comments = new ArrayList<>();

    /** How far the body is copied. */
    private int copied;

    /** The comment that began in an earlier line; null outside of comments. */
    private StringBuilder open;

    private HtmlComments(String markdown) {
        this.markdown = markdown;
        if (markdown.contains(START)) {
            PARSER.parse(markdown).accept(new AbstractVisitor() {
                @Override
                public void visit(HtmlBlock block) {
                    read(block);
                }

                @Override
                public void visit(HtmlInline inline) {
                    read(inline);
                }
            });
        }
        rest.append(markdown, copied, markdown.length());
    }

    /** Returns the comments of a body, each with its marks, in their order. */
    public static List<String> in(String markdown) {
        return List.copyOf(new HtmlComments(markdown).comments);
    }

    /** Returns a body without its comments; the same if it has none. */
    public static String without(String markdown) {
        return new HtmlComments(markdown).rest.toString();
    }

    /** Reads HTML line by line, because a quotation has its marks before each line. */
    private void read(Node html) {
        for (var line : html.getSourceSpans()) {
            read(line);
        }
        close();
    }

    private void read(SourceSpan line) {
        if (open != null) {
            open.append('\n');
        }
        var position = line.getInputIndex();
        var end = position + line.getLength();
        while (position < end) {
            if (open == null) {
                var start = indexOf(START, position, end);
                if (start < 0) {
                    return;
                }
                rest.append(markdown, copied, start);
                open = new StringBuilder();
                position = start;
            }
            // The two hyphens of an empty comment may be those of its end.
            var mark = indexOf(END, open.length() == 0 ? position + 2 : position, end);
            var isLast = mark >= 0;
            copied = isLast ? mark + END.length() : end;
            open.append(markdown, position, copied);
            position = copied;
            if (isLast) {
                close();
            }
        }
    }

    /** Looks for a mark in a line only: a search to the end of the body for each line would take the square of its length. */
    private int indexOf(String mark, int from, int end) {
        var index = markdown.substring(Math.min(from, end), end).indexOf(mark);
        return index < 0 ? -1 : from + index;
    }

    private void close() {
        if (open != null) {
            comments.add(open.toString());
            open = null;
        }
    }
}
