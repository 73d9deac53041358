package ca.tandem.publication.comparison;

import ca.tandem.common.Effort;
import ca.tandem.common.SequenceDifference;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.text.WordDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares two texts in source form, line by line and then word by word within differing lines. All runs but the added ones, joined, are
 * exactly the old text; all but the removed ones, joined, are exactly the new text.
 */
public final class SourceComparison {

    /** Minimum share of common characters. Below it both sides are shown whole, since a patchwork of words is hard to read. */
    static final double LEAST_SHARED = 0.25;

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** A word, a run of white space, or a single punctuation mark. */
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private final Effort effort;
    private final List<WordDifference> runs = new ArrayList<>();

    private SourceComparison(Effort effort) {
        this.effort = effort;
    }

    /**
     * Compares two texts.
     *
     * @return the runs in order, adjacent ones of different kinds; empty if both texts are empty
     */
    public static List<WordDifference> of(String old, String now) {
        return of(old, now, new Effort());
    }

    static List<WordDifference> of(String old, String now, Effort effort) {
        var comparison = new SourceComparison(effort);
        comparison.lines(cut(LINE, old), cut(LINE, now));
        return List.copyOf(comparison.runs);
    }

    private void lines(List<String> old, List<String> now) {
        for (var stretch : SequenceDifference.of(old, now, effort)) {
            var before = String.join("", old.subList(stretch.oldFrom(), stretch.oldTo()));
            if (stretch.same()) {
                add(Kind.EQUAL, before);
            } else {
                words(cut(PIECE, before), cut(PIECE, String.join("", now.subList(stretch.nowFrom(), stretch.nowTo()))));
            }
        }
    }

    private void words(List<String> old, List<String> now) {
        var stretches = SequenceDifference.of(old, now, effort);
        var shared = 0;
        for (var stretch : stretches) {
            if (stretch.same()) {
                shared += letters(old.subList(stretch.oldFrom(), stretch.oldTo()));
            }
        }
        if (shared < LEAST_SHARED * Math.min(letters(old), letters(now))) {
            replace(String.join("", old), String.join("", now));
            return;
        }
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (var stretch : stretches) {
            var before = String.join("", old.subList(stretch.oldFrom(), stretch.oldTo()));
            if (!stretch.same()) {
                removed.append(before);
                added.append(String.join("", now.subList(stretch.nowFrom(), stretch.nowTo())));
            } else if (before.isBlank() && !before.contains("\n") && removed.length() > 0 && added.length() > 0) {
                // Differences that only a space separates are one difference, so that a phrase is shown as a phrase.
                removed.append(before);
                added.append(before);
            } else {
                replace(removed.toString(), added.toString());
                removed.setLength(0);
                added.setLength(0);
                add(Kind.EQUAL, before);
            }
        }
        replace(removed.toString(), added.toString());
    }

    private void replace(String removed, String added) {
        add(Kind.REMOVED, removed);
        add(Kind.ADDED, added);
    }

    private void add(Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.kind() == kind) {
            runs.set(runs.size() - 1, new WordDifference(kind, last.text() + text));
        } else {
            runs.add(new WordDifference(kind, text));
        }
    }

    private static int letters(List<String> pieces) {
        return pieces.stream()
                .filter(piece -> Character.isLetterOrDigit(piece.codePointAt(0)))
                .mapToInt(String::length)
                .sum();
    }

    private static List<String> cut(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
