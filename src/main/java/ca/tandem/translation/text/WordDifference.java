package ca.tandem.translation.text;

import ca.tandem.common.text.SequenceDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of words that two texts share or that only one of them has. The runs without the added ones make up the one text, without the
 * removed ones the other.
 *
 * @param kind the texts that have the words
 * @param text the words with their spaces
 */
public record WordDifference(DifferenceKind kind, String text) {

    /** The texts that have the words of a run. */
    public enum DifferenceKind {
        /** In both texts. */
        EQUAL,
        /** Only in the text that was looked up. */
        ADDED,
        /** Only in the entry of the memory. */
        REMOVED
    }

    /** A word, a run of white space, or a single mark. */
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /**
     * Compares two texts word by word (Myers' algorithm; long texts are first split at what occurs exactly once in both).
     *
     * @param old the entry's text
     * @param now the text that was looked up
     * @return the runs in their order; adjacent ones are of different kinds
     */
    public static List<WordDifference> between(String old, String now) {
        if (old.equals(now)) {
            return List.of(new WordDifference(DifferenceKind.EQUAL, old));
        }
        var runCollector = new RunCollector();
        var oldPieces = pieces(old);
        var nowPieces = pieces(now);
        for (var diffRange : SequenceDifference.of(oldPieces, nowPieces)) {
            var before = oldPieces.subList(diffRange.oldFrom(), diffRange.oldTo());
            if (diffRange.same()) {
                runCollector.add(DifferenceKind.EQUAL, before);
            } else {
                runCollector.add(DifferenceKind.REMOVED, before);
                runCollector.add(DifferenceKind.ADDED, nowPieces.subList(diffRange.newFrom(), diffRange.newTo()));
            }
        }
        return runCollector.all();
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(piece -> piece.group()).toList();
    }

    /** Collects runs and joins changes that only a space separates, so that a phrase is shown as one change and not word by word. */
    private static final class RunCollector {

        private final List<WordDifference> runs = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void add(DifferenceKind differenceKind, List<String> pieces) {
            var text = String.join("", pieces);
            if (text.isEmpty()) {
                return;
            }
            switch (differenceKind) {
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
                runs.add(new WordDifference(DifferenceKind.EQUAL, text));
            }
        }

        List<WordDifference> all() {
            end();
            return List.copyOf(runs);
        }

        private void end() {
            if (removed.length() > 0) {
                runs.add(new WordDifference(DifferenceKind.REMOVED, removed.toString()));
            }
            if (added.length() > 0) {
                runs.add(new WordDifference(DifferenceKind.ADDED, added.toString()));
            }
            removed.setLength(0);
            added.setLength(0);
        }
    }
}
