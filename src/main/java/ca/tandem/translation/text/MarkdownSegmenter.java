package ca.tandem.translation.text;

import ca.tandem.translation.text.grammar.DefinitionDescription;
import ca.tandem.translation.text.grammar.DefinitionTerm;
import ca.tandem.translation.text.grammar.FootnoteDefinition;
import ca.tandem.translation.text.grammar.HeadingText;
import ca.tandem.translation.text.grammar.MarkdownGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Parser that splits a body into the blocks that contain words. The grammar is the one that renders them.
 */
final class MarkdownSegmenter extends AbstractVisitor {

    /**
     * Parser without inline Markdown, which costs most and on which no block depends. Source spans of inlines are included all the same,
     * because table cells have spans only together with them.
     */
    private static final Parser PARSER = MarkdownGrammar.parserBuilder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .inlineParserFactory(context -> (lines, node) -> {})
            .build();

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
        // A heading of several lines has a row of marks below its words.
        var words = new ArrayList<>(lines.subList(0, Math.max(1, lines.size() - 1)));
        var last = words.remove(words.size() - 1);
        var text = HeadingText.of(body.substring(last.start(), last.end()));
        words.add(new InlinePlaceholder.LineRange(last.start() + text.start(), last.start() + text.end()));
        add(BlockKind.HEADING, heading.getLevel(), words);
    }

    @Override
    public void visit(Paragraph paragraph) {
        var parent = paragraph.getParent();
        if (parent instanceof ListItem) {
            add(BlockKind.ITEM, depth(paragraph), withoutBox(paragraph));
        } else {
            add(kind(parent), 0, lines(paragraph));
        }
    }

    private static BlockKind kind(Node container) {
        if (container instanceof BlockQuote) {
            return BlockKind.QUOTE;
        }
        if (container instanceof DefinitionDescription) {
            return BlockKind.DEFINITION;
        }
        return container instanceof FootnoteDefinition ? BlockKind.FOOTNOTE : BlockKind.PARAGRAPH;
    }

    /** Returns the lines of a paragraph in a list without the box of a task. */
    private List<InlinePlaceholder.LineRange> withoutBox(Paragraph paragraph) {
        var lines = new ArrayList<>(lines(paragraph));
        if (paragraph.getPrevious() == null) {
            var first = lines.get(0);
            var box = MarkdownGrammar.taskBoxEnd(body.substring(first.start(), first.end()));
            lines.set(0, new InlinePlaceholder.LineRange(first.start() + box, first.end()));
        }
        return lines;
    }

    /** Adds the title of a link's definition, which stands between quotation marks or parentheses at its end. */
    @Override
    public void visit(LinkReferenceDefinition definition) {
        if (definition.getTitle() == null || definition.getTitle().isBlank()) {
            return;
        }
        for (var line : lines(definition)) {
            var text = body.substring(line.start(), line.end()).stripTrailing();
            var open = openingMark(text);
            if (open >= 0) {
                add(
                        BlockKind.LINK_TITLE,
                        0,
                        List.of(new InlinePlaceholder.LineRange(
                                line.start() + open + 1, line.start() + text.length() - 1)));
                return;
            }
        }
    }

    /** Returns the position of the mark that opens the title at the end of a line; -1 if no title of one line ends there. */
    private static int openingMark(String line) {
        if (line.length() < 2) {
            return -1;
        }
        var mark = line.charAt(line.length() - 1);
        if (mark != '"' && mark != '\'' && mark != ')') {
            return -1;
        }
        var at = line.length() - 2;
        while (at >= 0 && (line.charAt(at) != (mark == ')' ? '(' : mark) || (at > 0 && line.charAt(at - 1) == '\\'))) {
            at--;
        }
        return at > 0 && !isBlank(line.charAt(at - 1)) ? -1 : at;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
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
        } else if (block instanceof DefinitionTerm) {
            add(BlockKind.DEFINITION_TERM, 0, lines(block));
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
