package ca.tandem.translation.text;

import ca.tandem.common.SequenceDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of words that two texts share, or that only one of them has. All runs but the added ones, put together, are the one text;
 * all but the removed ones the other.
 *
 * @param kind whose words they are
 * @param text the words with their spaces
 */
public record WordDifference(Kind kind, String text) {

    /** Whose words they are. */
    public enum Kind {
        /** Both texts have them. */
        EQUAL,
        /** Only the text that was looked up has them. */
        ADDED,
        /** Only the entry of the memory has them. */
        REMOVED
    }

    /** A word, a run of white space, or a single mark. */
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /**
     * Compares two texts word by word (Myers' algorithm; long ones by what both have once).
     *
     * @param old the entry's text
     * @param now the text that was looked up
     * @return the runs in their order, neighbours of different kinds
     */
    public static List<WordDifference> between(String old, String now) {
        if (old.equals(now)) {
            return List.of(new WordDifference(Kind.EQUAL, old));
        }
        var runs = new Runs();
        var oldPieces = pieces(old);
        var nowPieces = pieces(now);
        for (var stretch : SequenceDifference.of(oldPieces, nowPieces)) {
            var before = oldPieces.subList(stretch.oldFrom(), stretch.oldTo());
            if (stretch.same()) {
                runs.add(Kind.EQUAL, before);
            } else {
                runs.add(Kind.REMOVED, before);
                runs.add(Kind.ADDED, nowPieces.subList(stretch.nowFrom(), stretch.nowTo()));
            }
        }
        return runs.all();
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(piece -> piece.group()).toList();
    }

    /** Joins what stands apart by a space only, so that a phrase is shown as one change and not word by word. */
    private static final class Runs {

        private final List<WordDifference> runs = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void add(Kind kind, List<String> pieces) {
            var text = String.join("", pieces);
            if (text.isEmpty()) {
                return;
            }
            switch (kind) {
                case REMOVED -> removed.append(text);
                case ADDED -> added.append(text);
                case EQUAL -> equal(text);
            }
        }

        private void equal(String text) {
            if (text.isBlank() && removed.length() > 0 && added.length() > 0) {
                removed.append(text);
                added.append(text);
            } else {
                end();
                runs.add(new WordDifference(Kind.EQUAL, text));
            }
        }

        List<WordDifference> all() {
            end();
            return List.copyOf(runs);
        }

        private void end() {
            if (removed.length() > 0) {
                runs.add(new WordDifference(Kind.REMOVED, removed.toString()));
            }
            if (added.length() > 0) {
                runs.add(new WordDifference(Kind.ADDED, added.toString()));
            }
            removed.setLength(0);
            added.setLength(0);
        }
    }
}
