package ca.tandem.translation.alignment;

import ca.tandem.translation.text.BlockKind;
import java.util.Arrays;

/** One or more adjacent pieces of one text, as scored by {@link AlignmentScore}. */
final class Span {

    private final int length;
    private final int[] features;
    private final BlockKind kind;
    private final int level;

    /**
     * Creates a span.
     *
     * @param length the number of characters of its words
     * @param clues the numbers of its {@link AlignmentFeatures}, ascending
     * @param kind the kind of its block; null if that says nothing (sentences, or pieces of several kinds)
     * @param level the level of a heading or an item, otherwise 0
     */
    Span(int length, int[] clues, BlockKind kind, int level) {
        this.length = length;
        this.features = clues;
        this.kind = kind;
        this.level = level;
    }

    int length() {
        return length;
    }

    int[] features() {
        return features;
    }

    BlockKind kind() {
        return kind;
    }

    int level() {
        return level;
    }

    /** Returns the union of this span and the one right after it. */
    Span mergedWith(Span next) {
        return new Span(
                length + next.length,
                union(features, next.features),
                kind == next.kind ? kind : null,
                level == next.level ? level : 0);
    }

    private static int[] union(int[] a, int[] b) {
        var union = new int[a.length + b.length];
        var size = 0;
        for (int i = 0, j = 0; i < a.length || j < b.length; size++) {
            var next = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i] : b[j];
            union[size] = next;
            i += i < a.length && a[i] == next ? 1 : 0;
            j += j < b.length && b[j] == next ? 1 : 0;
        }
        return Arrays.copyOf(union, size);
    }

    /** Checks whether this span and the next may form one side of a bead: a single line always stands alone. */
    boolean canMergeWith(Span next) {
        return kind == next.kind && (kind == null || !kind.isSingleLine());
    }
}
