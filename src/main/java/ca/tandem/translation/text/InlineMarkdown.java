package ca.tandem.translation.text;

import ca.tandem.translation.text.InlineCode.CodeKind;
import ca.tandem.translation.text.InlineCode.CodeRole;
import ca.tandem.translation.text.grammar.FootnoteReference;
import ca.tandem.translation.text.grammar.MarkdownGrammar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Inline content of a unit: its words and the codes between them (emphasis, strikethrough, links, images, code, references to footnotes,
 * raw HTML, hard line breaks), parsed with
 * CommonMark's inline grammar.
 */
public final class InlineMarkdown {

    /** Placeholder for a code where only words count (U+FFFC, object replacement character). */
    public static final char PLACEHOLDER = '\uFFFC';

    private static final Parser PARSER = MarkdownGrammar.inlineParserBuilder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String text;
    private final List<InlineCode> codes;

    private InlineMarkdown(String text) {
        this.text = text;
        this.codes = List.copyOf(new CodeCollector(text).codes());
    }

    /** Parses a unit's text. */
    public static InlineMarkdown of(String text) {
        return new InlineMarkdown(text);
    }

    /** Returns the length of the text in characters, codes included. */
    public int length() {
        return text.length();
    }

    /** Returns the codes in the order of the text. */
    public List<InlineCode> codes() {
        return codes;
    }

    /** Returns the Markdown of a code as written in the text. */
    public String literal(InlineCode code) {
        return text.substring(code.start(), code.end());
    }

    /** Returns the words without the codes. */
    public String plainText() {
        var plain = new StringBuilder();
        var done = 0;
        for (var code : codes) {
            plain.append(text, done, code.start());
            done = code.end();
        }
        return plain.append(text, done, text.length()).toString();
    }

    /** Returns the text with {@link #PLACEHOLDER} in place of every character of a code; length and positions stay the same. */
    public String masked() {
        var masked = new StringBuilder(text);
        for (var code : codes) {
            for (var i = code.start(); i < code.end(); i++) {
                masked.setCharAt(i, PLACEHOLDER);
            }
        }
        return masked.toString();
    }

    /** Returns the destinations of links and images in the order of the text. */
    public List<String> destinations() {
        return codes.stream()
                .filter(code -> code.destination() != null && code.role() != CodeRole.CLOSE)
                .map(InlineCode::destination)
                .toList();
    }

    private static final class CodeCollector extends AbstractVisitor {

        private final String text;
        private final List<InlineCode> codes = new ArrayList<>();
        private int number;

        CodeCollector(String text) {
            this.text = text;
            PARSER.parse(text).accept(this);
        }

        List<InlineCode> codes() {
            codes.sort(Comparator.comparingInt(InlineCode::start));
            return codes;
        }

        @Override
        public void visit(Emphasis emphasis) {
            around(emphasis, CodeKind.EMPHASIS, 1);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            around(strong, CodeKind.STRONG, 2);
        }

        @Override
        public void visit(Link link) {
            if (text.charAt(start(link)) == '<') {
                alone(link, CodeKind.LINK, link.getDestination());
            } else {
                linked(link, CodeKind.LINK, 1, link.getDestination());
            }
        }

        @Override
        public void visit(Image image) {
            linked(image, CodeKind.IMAGE, 2, image.getDestination());
        }

        @Override
        public void visit(Code code) {
            alone(code, CodeKind.CODE, null);
        }

        @Override
        public void visit(HtmlInline html) {
            alone(html, CodeKind.HTML, null);
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            if (!lineBreak.getSourceSpans().isEmpty()) {
                alone(lineBreak, CodeKind.BREAK, null);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Strikethrough strikethrough) {
                around(
                        strikethrough,
                        CodeKind.STRIKETHROUGH,
                        strikethrough.getOpeningDelimiter().length());
            } else if (node instanceof FootnoteReference) {
                alone(node, CodeKind.FOOTNOTE, null);
            } else {
                visitChildren(node);
            }
        }

        private void around(Node node, CodeKind codeKind, int mark) {
            var own = ++number;
            var start = start(node);
            var end = end(node);
            codes.add(new InlineCode(codeKind, CodeRole.OPEN, own, start, start + mark, null));
            visitChildren(node);
            codes.add(new InlineCode(codeKind, CodeRole.CLOSE, own, end - mark, end, null));
        }

        /** Adds the codes of a link or an image. Its words end where its last child does; the rest is its target. */
        private void linked(Node node, CodeKind codeKind, int mark, String destination) {
            var own = ++number;
            var start = start(node);
            var end = end(node);
            if (node.getLastChild() == null) {
                codes.add(new InlineCode(codeKind, CodeRole.ALONE, own, start, end, destination));
                return;
            }
            codes.add(new InlineCode(codeKind, CodeRole.OPEN, own, start, start + mark, destination));
            visitChildren(node);
            codes.add(new InlineCode(codeKind, CodeRole.CLOSE, own, end(node.getLastChild()), end, destination));
        }

        private void alone(Node node, CodeKind codeKind, String destination) {
            codes.add(new InlineCode(codeKind, CodeRole.ALONE, ++number, start(node), end(node), destination));
        }

        private static int start(Node node) {
            return node.getSourceSpans().get(0).getInputIndex();
        }

        private static int end(Node node) {
            var last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
            return last.getInputIndex() + last.getLength();
        }
    }
}
