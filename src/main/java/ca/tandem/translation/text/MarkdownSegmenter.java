package ca.tandem.translation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parser that splits a body into the blocks that contain words. The grammar is the one that renders them: CommonMark with GitHub's tables.
 */
final class MarkdownSegmenter extends AbstractVisitor {

    /**
     * Parser without inline Markdown, which costs most and on which no block depends. Source spans of inlines are included all the same,
     * because table cells have spans only together with them.
     */
    private static final Parser PARSER = MarkdownGrammar.parserBuilder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .inlineParserFactory(context -> (lines, node) -> {})
            .build();

    private static final Pattern ATX = Pattern.compile("^[ ]{0,3}#{1,6}(?:[ \\t]+|$)");
    private static final DelimitedRanges TAGS = DelimitedRanges.between("<!--", "-->", "<", ">");
    private static final Pattern WORD = Pattern.compile("\\p{L}");

    private final String body;
    private final List<InlinePlaceholder> slots = new ArrayList<>();
    private InlinePlaceholder.TableRange tableRange;

    private MarkdownSegmenter(String body) {
        this.body = body;
    }

    static List<InlinePlaceholder> slots(String body) {
        var cut = new MarkdownSegmenter(body);
        PARSER.parse(body).accept(cut);
        return List.copyOf(cut.slots);
    }

    @Override
    public void visit(Heading heading) {
        var lines = lines(heading);
        if (lines.isEmpty()) {
            return;
        }
        var first = lines.get(0);
        var mark = ATX.matcher(body.substring(first.start(), first.end()));
        if (mark.find()) {
            var start = first.start() + mark.end();
            add(
                    BlockKind.HEADING,
                    heading.getLevel(),
                    List.of(new InlinePlaceholder.LineRange(start, endOfWords(start, first.end()))));
        } else {
            add(BlockKind.HEADING, heading.getLevel(), lines.subList(0, lines.size() - 1));
        }
    }

    /** Returns the end of a heading's words: before trailing blanks and a closing row of number signs that is set apart by a blank. */
    private int endOfWords(int start, int lineEnd) {
        var end = blanksBefore(start, lineEnd);
        var marks = end;
        while (marks > start && body.charAt(marks - 1) == '#') {
            marks--;
        }
        return marks == start || isBlank(body.charAt(marks - 1)) ? marks : end;
    }

    private int blanksBefore(int start, int end) {
        var at = end;
        while (at > start && isBlank(body.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    @Override
    public void visit(Paragraph paragraph) {
        var parent = paragraph.getParent();
        if (parent instanceof ListItem) {
            add(BlockKind.ITEM, depth(paragraph), lines(paragraph));
        } else {
            add(parent instanceof BlockQuote ? BlockKind.QUOTE : BlockKind.PARAGRAPH, 0, lines(paragraph));
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        if (WORD.matcher(TAGS.replaceAll(html.getLiteral(), "")).find()) {
            add(BlockKind.HTML, 0, lines(html));
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            var lines = lines(block);
            var end = lines.get(lines.size() - 1).end();
            var start = body.lastIndexOf('\n', lines.get(0).start() - 1) + 1;
            tableRange = new InlinePlaceholder.TableRange(start, InlinePlaceholder.blankLinesAfter(body, end));
        }
        visitChildren(block);
        tableRange = null;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            add(BlockKind.CELL, 0, lines(node));
        } else {
            visitChildren(node);
        }
    }

    /** Adds a block without the white space at its ends, which belongs to the structure; a block without words is skipped. */
    private void add(BlockKind kind, int level, List<InlinePlaceholder.LineRange> lines) {
        var trimmed = new ArrayList<InlinePlaceholder.LineRange>();
        for (var line : lines) {
            if (!body.substring(line.start(), line.end()).isBlank()) {
                trimmed.add(line);
            }
        }
        if (trimmed.isEmpty()) {
            return;
        }
        var first = trimmed.get(0);
        trimmed.set(0, new InlinePlaceholder.LineRange(first.start() + leading(first), first.end()));
        var last = trimmed.get(trimmed.size() - 1);
        trimmed.set(trimmed.size() - 1, new InlinePlaceholder.LineRange(last.start(), last.end() - trailing(last)));
        slots.add(new InlinePlaceholder(kind, level, List.copyOf(trimmed), tableRange));
    }

    private int leading(InlinePlaceholder.LineRange line) {
        var text = body.substring(line.start(), line.end());
        return text.length() - text.stripLeading().length();
    }

    private int trailing(InlinePlaceholder.LineRange line) {
        var text = body.substring(line.start(), line.end());
        return text.length() - text.stripTrailing().length();
    }

    private static List<InlinePlaceholder.LineRange> lines(Node node) {
        return node.getSourceSpans().stream().map(MarkdownSegmenter::stretch).toList();
    }

    private static InlinePlaceholder.LineRange stretch(SourceSpan span) {
        return new InlinePlaceholder.LineRange(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }

    private static int depth(Node node) {
        var depth = 0;
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ListBlock) {
                depth++;
            }
        }
        return depth;
    }
}
