package ca.tandem.translation.memory;

import java.util.Arrays;

/** Documents by the highest score they can have. */
final class Buckets {

    private static final int FEW = 16;

    private final int[][] documents = new int[Match.EXACT + 1][];
    private final int[] sizes = new int[Match.EXACT + 1];

    /** Takes a document; documents come in ascending order. */
    void add(int bound, int document) {
        if (documents[bound] == null) {
            documents[bound] = new int[FEW];
        } else if (sizes[bound] == documents[bound].length) {
            documents[bound] = Arrays.copyOf(documents[bound], 2 * sizes[bound]);
        }
        documents[bound][sizes[bound]++] = document;
    }

    /** The documents that can reach that score and no higher one, ascending. */
    int[] at(int bound) {
        return documents[bound] == null ? new int[0] : Arrays.copyOf(documents[bound], sizes[bound]);
    }
}
