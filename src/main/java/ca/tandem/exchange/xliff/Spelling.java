package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.Piece.Code;
import ca.tandem.exchange.xliff.Piece.Sign;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.InlineCode.Part;
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
final class Spelling {

    private enum Care {
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
    Spelling(BlockKind kind, UnaryOperator<String> inPlace) {
        this.kind = kind;
        this.inPlace = inPlace;
    }

    /** Returns the Markdown of the content; empty if none reads the same, as for emphasis around nothing. */
    Optional<String> of(Content content) {
        for (var pieces : List.of(stripped(content.pieces()), stripped(spacesOutside(content.pieces())))) {
            for (var care : Care.values()) {
                var written = written(pieces, care);
                if (says(written)) {
                    return Optional.of(written.literal());
                }
            }
        }
        return Optional.empty();
    }

    private boolean says(Content written) {
        var literal = written.literal();
        if (!Content.of(kind, literal).reads(written)) {
            return false;
        }
        var block = literal.isEmpty() ? literal : inPlace.apply(literal);
        return block != null && Content.of(kind, block).reads(written);
    }

    private Content written(List<Piece> pieces, Care care) {
        var written = new ArrayList<Piece>();
        var text = new StringBuilder();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (piece instanceof Sign sign) {
                var careful = !"&".equals(sign.text()) || isReference(pieces, i);
                var spelled = sign.literal() == null
                        ? foreign(sign.text(), text, careful && care != Care.NONE)
                        : own(sign, text, careful && care == Care.ALL);
                if (spelled != null) {
                    written.add(spelled);
                    text.append(spelled.literal());
                }
            } else {
                written.add(piece);
                text.append(piece.literal());
            }
        }
        return new Content(written);
    }

    /** Checks whether an ampersand would begin a character reference. */
    private static boolean isReference(List<Piece> pieces, int at) {
        var following = new StringBuilder();
        for (var i = at; i < Math.min(pieces.size(), at + LONGEST_REFERENCE); i++) {
            following.append(pieces.get(i) instanceof Sign sign ? sign.text() : " ");
        }
        return REFERENCE.matcher(following).lookingAt();
    }

    private Sign own(Sign sign, CharSequence before, boolean careful) {
        return careful && sign.literal().equals(sign.text()) ? spelled(sign.text(), before) : sign;
    }

    /**
     * Writes a character from outside. A line break becomes a space in blocks of a single line, and no empty line gets into a paragraph.
     */
    private Sign foreign(String text, CharSequence before, boolean careful) {
        if ("\n".equals(text) || "\r".equals(text)) {
            if (isSingleLine()) {
                return endsBlank(before) ? null : new Sign(" ", " ");
            }
            return careful && endsBlank(before) ? null : new Sign("\n", "\n");
        }
        if (Content.isPlain(kind)) {
            return new Sign(text, text);
        }
        // A bracket alone is harmless, but a definition elsewhere in the text can make a link of it.
        return careful || "[".equals(text) || (kind == BlockKind.CELL && "|".equals(text))
                ? spelled(text, before)
                : new Sign(text, text);
    }

    private Sign spelled(String text, CharSequence before) {
        // At the end of a heading the character would close it.
        var special = INLINE.contains(text)
                || (kind == BlockKind.HEADING && "#".equals(text))
                || (AT_LINE_START.contains(text) && isLineStart(before, before.length()))
                || (AFTER_NUMBER.contains(text) && isListNumber(before));
        if (!special || Content.isPlain(kind)) {
            return new Sign(text, text);
        }
        return new Sign(text, kind == BlockKind.HTML ? "&#" + text.codePointAt(0) + ";" : "\\" + text);
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
        return kind == BlockKind.CELL || kind == BlockKind.HEADING || Content.isPlain(kind);
    }

    private static boolean endsBlank(CharSequence before) {
        return before.length() == 0 || Character.isWhitespace(before.charAt(before.length() - 1));
    }

    private static List<Piece> stripped(List<Piece> pieces) {
        var from = 0;
        var to = pieces.size();
        while (from < to && pieces.get(from) instanceof Sign sign && isSpace(sign)) {
            from++;
        }
        while (to > from && pieces.get(to - 1) instanceof Sign sign && isSpace(sign)) {
            to--;
        }
        return pieces.subList(from, to);
    }

    /** Checks for the white space that {@link String#strip} removes. */
    private static boolean isSpace(Sign sign) {
        return Character.isWhitespace(sign.text().codePointAt(0));
    }

    /** Moves spaces at the edges of emphasis outside, because emphasis in Markdown neither begins nor ends with a space. */
    private static List<Piece> spacesOutside(List<Piece> pieces) {
        var moved = new ArrayList<>(pieces);
        var steps = MOST_STEPS;
        for (var again = true; again && steps > 0; ) {
            again = false;
            for (var i = 0; i + 1 < moved.size(); i++, steps--) {
                var one = moved.get(i);
                var two = moved.get(i + 1);
                var opens = one instanceof Code code
                        && code.isCopyable()
                        && code.part() == Part.OPEN
                        && two instanceof Sign sign
                        && sign.isBlank();
                var closes = two instanceof Code code
                        && code.isCopyable()
                        && code.part() == Part.CLOSE
                        && one instanceof Sign sign
                        && sign.isBlank();
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
