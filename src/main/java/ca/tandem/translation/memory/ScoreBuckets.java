package ca.tandem.translation.memory;

import java.util.Arrays;

/** Documents grouped by their upper bound: the highest score that they can have. */
final class ScoreBuckets {

    private static final int FEW = 16;

    private final int[][] documents = new int[MemoryMatch.EXACT + 1][];
    private final int[] sizes = new int[MemoryMatch.EXACT + 1];

    /** Adds a document; documents are added in ascending order. */
    void add(int bound, int document) {
        if (documents[bound] == null) {
            documents[bound] = new int[FEW];
        } else if (sizes[bound] == documents[bound].length) {
            documents[bound] = Arrays.copyOf(documents[bound], 2 * sizes[bound]);
        }
        documents[bound][sizes[bound]++] = document;
    }

    /** Returns the documents with exactly the given upper bound, in ascending order. */
    int[] at(int bound) {
        return documents[bound] == null ? new int[0] : Arrays.copyOf(documents[bound], sizes[bound]);
    }
}
