package ca.tandem.exchange.xliff;

import ca.tandem.common.SequenceDifference;
import ca.tandem.exchange.xliff.Piece.Code;
import ca.tandem.exchange.xliff.Piece.Sign;
import java.util.ArrayList;
import java.util.List;

/**
 * Restoration of the source form of unchanged words in a returned text: an escape, a character reference, or a bare asterisk. Unchanged
 * words are found by a difference over words (Myers, An O(ND) Difference Algorithm, 1986).
 */
final class Borrowing {

    private Borrowing() {}

    /** Returns the returned pieces, with the literals of the words that are unchanged from the text that was sent. */
    static Content of(Content returned, Content sent) {
        var before = words(sent);
        var after = words(returned);
        var stretches = SequenceDifference.of(
                before.stream().map(Borrowing::key).toList(),
                after.stream().map(Borrowing::key).toList());
        var pieces = new ArrayList<Piece>();
        for (var stretch : stretches) {
            for (var i = stretch.nowFrom(); i < stretch.nowTo(); i++) {
                if (stretch.same()) {
                    lend(before.get(stretch.oldFrom() + i - stretch.nowFrom()), after.get(i), pieces);
                } else {
                    pieces.addAll(after.get(i));
                }
            }
        }
        return new Content(pieces);
    }

    /**
     * Adds the pieces of an unchanged word. A code stays the one that was resolved, because a code of the target and one of the source can
     * share an id.
     */
    private static void lend(List<Piece> before, List<Piece> after, List<Piece> pieces) {
        for (var i = 0; i < after.size(); i++) {
            pieces.add(after.get(i) instanceof Code ? after.get(i) : before.get(i));
        }
    }

    private static List<List<Piece>> words(Content content) {
        var words = new ArrayList<List<Piece>>();
        var inWord = false;
        for (var piece : content.pieces()) {
            var letter = piece instanceof Sign sign
                    && Character.isLetterOrDigit(sign.text().codePointAt(0));
            if (!letter || !inWord) {
                words.add(new ArrayList<>());
            }
            words.get(words.size() - 1).add(piece);
            inWord = letter;
        }
        return words;
    }

    private static String key(List<Piece> word) {
        var key = new StringBuilder();
        for (var piece : word) {
            if (piece instanceof Sign sign) {
                key.append(sign.text());
            } else if (piece instanceof Code code) {
                key.append('\u0000').append(code.id()).append(code.part());
            }
        }
        return key.toString();
    }
}
