package ca.tandem.publication.comparison;

import ca.tandem.common.text.ComparisonBudget;
import ca.tandem.common.text.SequenceDifference;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.translation.text.WordDifference.DifferenceKind;
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

    private final ComparisonBudget comparisonBudget;
    private final List<WordDifference> runs = new ArrayList<>();

    private SourceComparison(ComparisonBudget comparisonBudget) {
        this.comparisonBudget = comparisonBudget;
    }

    /**
     * Compares two texts.
     *
     * @return the runs in order, adjacent ones of different kinds; empty if both texts are empty
     */
    public static List<WordDifference> of(String old, String now) {
        return of(old, now, new ComparisonBudget());
    }

    static List<WordDifference> of(String old, String now, ComparisonBudget comparisonBudget) {
        var comparison = new SourceComparison(comparisonBudget);
        comparison.lines(cut(LINE, old), cut(LINE, now));
        return List.copyOf(comparison.runs);
    }

    private void lines(List<String> old, List<String> now) {
        for (var diffRange : SequenceDifference.of(old, now, comparisonBudget)) {
            var before = String.join("", old.subList(diffRange.oldFrom(), diffRange.oldTo()));
            if (diffRange.same()) {
                add(DifferenceKind.EQUAL, before);
            } else {
                words(
                        cut(PIECE, before),
                        cut(PIECE, String.join("", now.subList(diffRange.newFrom(), diffRange.newTo()))));
            }
        }
    }

    private void words(List<String> old, List<String> now) {
        var stretches = SequenceDifference.of(old, now, comparisonBudget);
        var shared = 0;
        for (var diffRange : stretches) {
            if (diffRange.same()) {
                shared += letters(old.subList(diffRange.oldFrom(), diffRange.oldTo()));
            }
        }
        if (shared < LEAST_SHARED * Math.min(letters(old), letters(now))) {
            replace(String.join("", old), String.join("", now));
            return;
        }
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (var diffRange : stretches) {
            var before = String.join("", old.subList(diffRange.oldFrom(), diffRange.oldTo()));
            if (!diffRange.same()) {
                removed.append(before);
                added.append(String.join("", now.subList(diffRange.newFrom(), diffRange.newTo())));
            } else if (before.isBlank() && !before.contains("\n") && removed.length() > 0 && added.length() > 0) {
                // Differences that only a space separates are one difference, so that a phrase is shown as a phrase.
                removed.append(before);
                added.append(before);
            } else {
                replace(removed.toString(), added.toString());
                removed.setLength(0);
                added.setLength(0);
                add(DifferenceKind.EQUAL, before);
            }
        }
        replace(removed.toString(), added.toString());
    }

    private void replace(String removed, String added) {
        add(DifferenceKind.REMOVED, removed);
        add(DifferenceKind.ADDED, added);
    }

    private void add(DifferenceKind differenceKind, String text) {
        if (text.isEmpty()) {
            return;
        }
        var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.kind() == differenceKind) {
            runs.set(runs.size() - 1, new WordDifference(differenceKind, last.text() + text));
        } else {
            runs.add(new WordDifference(differenceKind, text));
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
