package ca.tandem.translation.text.grammar;

import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Parser of definition lists as PHP Markdown Extra has them and Hugo reads them: a paragraph, each line of which is a term, then
 * descriptions that begin with a colon and a blank. The terms stay a paragraph before the list until {@link DefinitionTermProcessor} moves
 * them.
 */
final class DefinitionListParser extends AbstractBlockParser {

    private final DefinitionList list = new DefinitionList();

    /** True if the present line is blank. */
    private boolean blank;

    /** True if the line before the present one was blank. */
    private boolean blankBefore;

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block block) {
        return block instanceof DefinitionDescription;
    }

    @Override
    public Block getBlock() {
        return list;
    }

    /** Stays open, since only what follows tells whether the list goes on. */
    @Override
    public BlockContinue tryContinue(ParserState state) {
        blankBefore = blank;
        blank = state.isBlank();
        return BlockContinue.atIndex(state.getIndex());
    }

    /** Parser of a description, which goes on as long as lines are indented as its first words are. */
    private static final class DescriptionParser extends AbstractBlockParser {

        private final DefinitionDescription description;
        private final int indent;

        DescriptionParser(boolean tight, int indent) {
            this.description = new DefinitionDescription(tight);
            this.indent = indent;
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
            return description;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= indent
                    ? BlockContinue.atColumn(state.getColumn() + indent)
                    : BlockContinue.none();
        }
    }

    /** Factory that starts a list after a paragraph, and a further description in a list. */
    static final class Factory extends AbstractBlockParserFactory {

        /** From so many blanks on after the colon, words are code, which is indented by what goes beyond the usual. */
        private static final int CODE = 8;

        private static final int BEFORE_CODE = 5;

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            var colon = state.getNextNonSpaceIndex();
            if (state.getIndent() != 0 || colon >= line.length() || line.charAt(colon) != ':') {
                return BlockStart.none();
            }
            var blanks = blanks(line, colon + 1, state.getColumn() + 1);
            if (blanks == 0) {
                return BlockStart.none();
            }
            var indent = 1 + (blanks >= CODE ? BEFORE_CODE : blanks);
            var column = state.getColumn() + indent;
            if (matched.getMatchedBlockParser() instanceof DefinitionListParser open) {
                return BlockStart.of(new DescriptionParser(!open.blankBefore, indent))
                        .atColumn(column);
            }
            var terms = matched.getParagraphLines();
            if (!terms.isEmpty() || matched.getMatchedBlockParser().getBlock().getLastChild() instanceof Paragraph) {
                return BlockStart.of(new DefinitionListParser(), new DescriptionParser(!terms.isEmpty(), indent))
                        .atColumn(column);
            }
            return BlockStart.none();
        }

        /** Returns the width of the white space from an index on, in columns; tabs lead to every fourth column. */
        private static int blanks(CharSequence line, int from, int column) {
            var at = column;
            for (var i = from; i < line.length(); i++) {
                if (line.charAt(i) == '\t') {
                    at += 4 - at % 4;
                } else if (line.charAt(i) == ' ') {
                    at++;
                } else {
                    break;
                }
            }
            return at - column;
        }
    }
}
