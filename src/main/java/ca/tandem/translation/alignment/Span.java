package ca.tandem.translation.alignment;

import ca.tandem.translation.text.BlockKind;
import java.util.Arrays;

/** One or more neighbouring pieces of one text, as evidence sees them. */
final class Span {

    private final int length;
    private final int[] clues;
    private final BlockKind kind;
    private final int level;

    /**
     * @param length characters of its words
     * @param clues the numbers of its {@link Clues}, ascending
     * @param kind what it is; null where that says nothing (sentences, or pieces of several kinds)
     * @param level of a heading or an item, else 0
     */
    Span(int length, int[] clues, BlockKind kind, int level) {
        this.length = length;
        this.clues = clues;
        this.kind = kind;
        this.level = level;
    }

    int length() {
        return length;
    }

    int[] clues() {
        return clues;
    }

    BlockKind kind() {
        return kind;
    }

    int level() {
        return level;
    }

    /** Both together; the second stands right after this one. */
    Span with(Span next) {
        return new Span(
                length + next.length,
                union(clues, next.clues),
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

    /** Whether the two can together be the counterpart of something: a heading or a cell stands for itself. */
    boolean joins(Span next) {
        return kind == next.kind && kind != BlockKind.HEADING && kind != BlockKind.CELL;
    }
}
