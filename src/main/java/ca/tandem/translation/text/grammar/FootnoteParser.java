package ca.tandem.translation.text.grammar;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Parser of footnotes as PHP Markdown Extra has them and Hugo reads them. The library's own extension of the version that the registry has
 * does not run with its present core.
 */
final class FootnoteParser extends AbstractBlockParser {

    /** Indentation, in columns, of the lines after the first one that belong to a footnote. */
    private static final int INDENT = 4;

    private static final Pattern START = Pattern.compile("\\[\\^([^\\s\\]]{1,200}+)]:");

    private final FootnoteDefinition definition;

    private FootnoteParser(String label) {
        definition = new FootnoteDefinition(label);
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block block) {
        return true;
    }

    @Override
    public Block getBlock() {
        return definition;
    }

    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        var map = new DefinitionMap<>(FootnoteDefinition.class);
        map.putIfAbsent(definition.label(), definition);
        return List.of(map);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
    }

    /** Returns a link processor that takes references to defined footnotes. */
    static LinkResult definedReference(LinkInfo link, Scanner scanner, InlineParserContext context) {
        var label = label(link, scanner);
        return label != null && context.getDefinition(FootnoteDefinition.class, label) != null
                ? reference(label, link)
                : LinkResult.none();
    }

    /** Returns a link processor that takes references to footnotes, whether or not they are defined. */
    static LinkResult anyReference(LinkInfo link, Scanner scanner, InlineParserContext context) {
        var label = label(link, scanner);
        return label == null ? LinkResult.none() : reference(label, link);
    }

    private static LinkResult reference(String label, LinkInfo link) {
        return LinkResult.replaceWith(new FootnoteReference(label), link.afterTextBracket());
    }

    private static String label(LinkInfo link, Scanner scanner) {
        if (link.marker() != null || link.destination() != null) {
            return null;
        }
        var text = link.text(scanner);
        return text.length() > 1 && text.charAt(0) == '^' && text.chars().noneMatch(Character::isWhitespace)
                ? text.substring(1)
                : null;
    }

    /** Factory that starts a footnote. */
    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= INDENT) {
                return BlockStart.none();
            }
            var line = state.getLine().getContent();
            var index = state.getNextNonSpaceIndex();
            var start = START.matcher(line).region(index, line.length());
            return start.lookingAt()
                    ? BlockStart.of(new FootnoteParser(start.group(1))).atIndex(start.end())
                    : BlockStart.none();
        }
    }
}
