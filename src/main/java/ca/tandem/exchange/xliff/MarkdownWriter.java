package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.ContentPiece.ContentCharacter;
import ca.tandem.exchange.xliff.ContentPiece.ContentCode;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.InlineCode.CodeRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Writer of characters and codes as Markdown that reads exactly as they do. Characters from outside are written without escapes if that
 * reads the same, else with the special ones escaped (CommonMark 0.31, 2.4). Characters that were here before keep their form, unless
 * nothing else reads the same.
 */
final class MarkdownWriter {

    private enum EscapeLevel {
        NONE,
        NEW,
        ALL
    }

    private static final String INLINE = "\\`*_[]<>&|~!";
    private static final String AT_LINE_START = "#>-+=~:";
    private static final String AFTER_NUMBER = ".)";
    private static final int LONGEST_NUMBER = 9;
    private static final int LONGEST_REFERENCE = 34;

    /** Maximum number of steps, after which the text is not written at all: it was made to keep a server busy. */
    private static final int MOST_STEPS = 5_000_000;

    private static final Pattern REFERENCE = Pattern.compile("&#?[A-Za-z0-9]+;");

    private final BlockKind kind;
    private final UnaryOperator<String> inPlace;

    /**
     * Creates a writer for a block.
     *
     * @param kind the kind of the block
     * @param inPlace a function that puts Markdown into the block's place in the text and returns the block's text as parsed then; null if
     *     the Markdown breaks out of the block
     */
    MarkdownWriter(BlockKind kind, UnaryOperator<String> inPlace) {
        this.kind = kind;
        this.inPlace = inPlace;
    }

    /** Returns the Markdown of the content; empty if none reads the same, as for emphasis around nothing. */
    Optional<String> of(UnitContent unitContent) {
        for (var pieces : List.of(stripped(unitContent.pieces()), stripped(spacesOutside(unitContent.pieces())))) {
            for (var escapeLevel : EscapeLevel.values()) {
                var written = written(pieces, escapeLevel);
                if (says(written)) {
                    return Optional.of(written.literal());
                }
            }
        }
        return Optional.empty();
    }

    private boolean says(UnitContent written) {
        var literal = written.literal();
        if (!UnitContent.of(kind, literal).hasSameText(written)) {
            return false;
        }
        var block = literal.isEmpty() ? literal : inPlace.apply(literal);
        return block != null && UnitContent.of(kind, block).hasSameText(written);
    }

    private UnitContent written(List<ContentPiece> pieces, EscapeLevel escapeLevel) {
        var written = new ArrayList<ContentPiece>();
        var text = new StringBuilder();
        for (var i = 0; i < pieces.size(); i++) {
            var contentPiece = pieces.get(i);
            if (contentPiece instanceof ContentCharacter contentCharacter) {
                var careful = !"&".equals(contentCharacter.text()) || isReference(pieces, i);
                var spelled = contentCharacter.literal() == null
                        ? foreign(contentCharacter.text(), text, careful && escapeLevel != EscapeLevel.NONE)
                        : own(contentCharacter, text, careful && escapeLevel == EscapeLevel.ALL);
                if (spelled != null) {
                    written.add(spelled);
                    text.append(spelled.literal());
                }
            } else {
                written.add(contentPiece);
                text.append(contentPiece.literal());
            }
        }
        return new UnitContent(written);
    }

    /** Checks whether an ampersand would begin a character reference. */
    private static boolean isReference(List<ContentPiece> pieces, int at) {
        var following = new StringBuilder();
        for (var i = at; i < Math.min(pieces.size(), at + LONGEST_REFERENCE); i++) {
            following.append(
                    pieces.get(i) instanceof ContentCharacter contentCharacter ? contentCharacter.text() : " ");
        }
        return REFERENCE.matcher(following).lookingAt();
    }

    private ContentCharacter own(ContentCharacter contentCharacter, CharSequence before, boolean careful) {
        return careful && contentCharacter.literal().equals(contentCharacter.text())
                ? spelled(contentCharacter.text(), before)
                : contentCharacter;
    }

    /**
     * Writes a character from outside. A line break becomes a space in blocks of a single line, and no empty line gets into a paragraph.
     */
    private ContentCharacter foreign(String text, CharSequence before, boolean careful) {
        if ("\n".equals(text) || "\r".equals(text)) {
            if (isSingleLine()) {
                return endsBlank(before) ? null : new ContentCharacter(" ", " ");
            }
            return careful && endsBlank(before) ? null : new ContentCharacter("\n", "\n");
        }
        if (UnitContent.isPlain(kind)) {
            return new ContentCharacter(text, text);
        }
        // A bracket alone is harmless, but a definition elsewhere in the text can make a link of it.
        return careful || "[".equals(text) || (kind == BlockKind.CELL && "|".equals(text))
                ? spelled(text, before)
                : new ContentCharacter(text, text);
    }

    private ContentCharacter spelled(String text, CharSequence before) {
        // At the end of a heading the characters would close it, or begin its attributes.
        var special = INLINE.contains(text)
                || (kind == BlockKind.HEADING && ("#".equals(text) || "{".equals(text)))
                || (AT_LINE_START.contains(text) && isLineStart(before, before.length()))
                || (AFTER_NUMBER.contains(text) && isListNumber(before));
        if (!special || UnitContent.isPlain(kind)) {
            return new ContentCharacter(text, text);
        }
        return new ContentCharacter(text, kind == BlockKind.HTML ? "&#" + text.codePointAt(0) + ";" : "\\" + text);
    }

    /** Checks whether only blanks precede the place in its line. */
    private static boolean isLineStart(CharSequence before, int place) {
        var at = place;
        while (at > 0 && (before.charAt(at - 1) == ' ' || before.charAt(at - 1) == '\t')) {
            at--;
        }
        return at == 0 || before.charAt(at - 1) == '\n';
    }

    private static boolean isListNumber(CharSequence before) {
        var at = before.length();
        while (at > 0 && before.length() - at < LONGEST_NUMBER && isDigit(before.charAt(at - 1))) {
            at--;
        }
        return at < before.length() && isLineStart(before, at);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private boolean isSingleLine() {
        return kind.isSingleLine() || UnitContent.isPlain(kind);
    }

    private static boolean endsBlank(CharSequence before) {
        return before.length() == 0 || Character.isWhitespace(before.charAt(before.length() - 1));
    }

    private static List<ContentPiece> stripped(List<ContentPiece> pieces) {
        var from = 0;
        var to = pieces.size();
        while (from < to
                && pieces.get(from) instanceof ContentCharacter contentCharacter
                && isSpace(contentCharacter)) {
            from++;
        }
        while (to > from
                && pieces.get(to - 1) instanceof ContentCharacter contentCharacter
                && isSpace(contentCharacter)) {
            to--;
        }
        return pieces.subList(from, to);
    }

    /** Checks for the white space that {@link String#strip} removes. */
    private static boolean isSpace(ContentCharacter contentCharacter) {
        return Character.isWhitespace(contentCharacter.text().codePointAt(0));
    }

    /** Moves spaces at the edges of emphasis outside, because emphasis in Markdown neither begins nor ends with a space. */
    private static List<ContentPiece> spacesOutside(List<ContentPiece> pieces) {
        var moved = new ArrayList<>(pieces);
        var steps = MOST_STEPS;
        for (var again = true; again && steps > 0; ) {
            again = false;
            for (var i = 0; i + 1 < moved.size(); i++, steps--) {
                var one = moved.get(i);
                var two = moved.get(i + 1);
                var opens = one instanceof ContentCode contentCode
                        && contentCode.isCopyable()
                        && contentCode.part() == CodeRole.OPEN
                        && two instanceof ContentCharacter contentCharacter
                        && contentCharacter.isBlank();
                var closes = two instanceof ContentCode contentCode
                        && contentCode.isCopyable()
                        && contentCode.part() == CodeRole.CLOSE
                        && one instanceof ContentCharacter contentCharacter
                        && contentCharacter.isBlank();
                if (opens || closes) {
                    moved.set(i, two);
                    moved.set(i + 1, one);
                    again = true;
                }
            }
        }
        return moved;
    }
}
