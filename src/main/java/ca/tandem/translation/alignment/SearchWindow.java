package ca.tandem.translation.alignment;

import ca.tandem.translation.alignment.Lattice.PathStep;
import java.util.Arrays;
import java.util.List;

/** The part of the lattice that is searched: for each number of English pieces passed, the lowest and the highest number of French ones. */
final class SearchWindow {

    private final int[] from;
    private final int[] to;

    private SearchWindow(int[] from, int[] to) {
        this.from = from;
        this.to = to;
    }

    /** Returns a window over the whole lattice. */
    static SearchWindow whole(int en, int fr) {
        var to = new int[en + 1];
        Arrays.fill(to, fr);
        return new SearchWindow(new int[en + 1], to);
    }

    /** Returns a window around a path that was found with every two pieces merged. */
    static SearchWindow around(List<PathStep> path, int en, int fr, int radius) {
        var from = new int[en + 1];
        var to = new int[en + 1];
        Arrays.fill(from, fr);
        widen(from, to, 0, 0, 0, 0, radius, fr);
        for (var pathStep : path) {
            widen(
                    from,
                    to,
                    2 * (pathStep.en() - pathStep.shape().en),
                    2 * pathStep.en(),
                    2 * (pathStep.fr() - pathStep.shape().fr),
                    2 * pathStep.fr(),
                    radius,
                    fr);
        }
        widen(from, to, en, en, fr, fr, radius, fr);
        return new SearchWindow(from, to);
    }

    private static void widen(
            int[] from, int[] to, int firstEn, int lastEn, int firstFr, int lastFr, int radius, int fr) {
        for (var i = Math.max(0, firstEn - radius); i <= Math.min(from.length - 1, lastEn + radius); i++) {
            from[i] = Math.min(from[i], Math.max(0, firstFr - radius));
            to[i] = Math.max(to[i], Math.min(fr, lastFr + radius));
        }
    }

    boolean contains(int en, int fr) {
        return en >= 0 && fr >= from[en] && fr <= to[en];
    }

    int from(int en) {
        return from[en];
    }

    int to(int en) {
        return to[en];
    }

    int width(int en) {
        return to[en] - from[en] + 1;
    }
}
