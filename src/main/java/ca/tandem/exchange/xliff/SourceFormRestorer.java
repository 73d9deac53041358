package ca.tandem.exchange.xliff;

import ca.tandem.common.text.SequenceDifference;
import ca.tandem.exchange.xliff.ContentPiece.ContentCharacter;
import ca.tandem.exchange.xliff.ContentPiece.ContentCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Restoration of the source form of unchanged words in a returned text: an escape, a character reference, or a bare asterisk. Unchanged
 * words are found by a difference over words (Myers, An O(ND) Difference Algorithm, 1986).
 */
final class SourceFormRestorer {

    private SourceFormRestorer() {}

    /** Returns the returned pieces, with the literals of the words that are unchanged from the text that was sent. */
    static UnitContent of(UnitContent returned, UnitContent sent) {
        var before = words(sent);
        var after = words(returned);
        var stretches = SequenceDifference.of(
                before.stream().map(SourceFormRestorer::key).toList(),
                after.stream().map(SourceFormRestorer::key).toList());
        var pieces = new ArrayList<ContentPiece>();
        for (var diffRange : stretches) {
            for (var i = diffRange.newFrom(); i < diffRange.newTo(); i++) {
                if (diffRange.same()) {
                    lend(before.get(diffRange.oldFrom() + i - diffRange.newFrom()), after.get(i), pieces);
                } else {
                    pieces.addAll(after.get(i));
                }
            }
        }
        return new UnitContent(pieces);
    }

    /**
     * Adds the pieces of an unchanged word. A code stays the one that was resolved, because a code of the target and one of the source can
     * share an id.
     */
    private static void lend(List<ContentPiece> before, List<ContentPiece> after, List<ContentPiece> pieces) {
        for (var i = 0; i < after.size(); i++) {
            pieces.add(after.get(i) instanceof ContentCode ? after.get(i) : before.get(i));
        }
    }

    private static List<List<ContentPiece>> words(UnitContent unitContent) {
        var words = new ArrayList<List<ContentPiece>>();
        var inWord = false;
        for (var contentPiece : unitContent.pieces()) {
            var letter = contentPiece instanceof ContentCharacter contentCharacter
                    && Character.isLetterOrDigit(contentCharacter.text().codePointAt(0));
            if (!letter || !inWord) {
                words.add(new ArrayList<>());
            }
            words.get(words.size() - 1).add(contentPiece);
            inWord = letter;
        }
        return words;
    }

    private static String key(List<ContentPiece> word) {
        var key = new StringBuilder();
        for (var contentPiece : word) {
            if (contentPiece instanceof ContentCharacter contentCharacter) {
                key.append(contentCharacter.text());
            } else if (contentPiece instanceof ContentCode contentCode) {
                key.append('\u0000').append(contentCode.id()).append(contentCode.part());
            }
        }
        return key.toString();
    }
}
