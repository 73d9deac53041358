package ca.tandem.translation.alignment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * The lattice of all paths through two texts in beads. The best path is found by dynamic programming, the certainty of each of its beads by
 * the forward and backward sums over all paths (Baum and others, 1970).
 */
final class Lattice {

    private static final Shape[] SHAPES = Shape.values();
    private static final int PAIR = List.of(SHAPES).indexOf(Shape.ONE_TO_ONE);
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    /** Logarithm of a number that, added to one, no longer changes a double. */
    private static final double NOTHING = -40;

    /** Minimum score of the lengths for merging pieces; skipping the others saves most of the work. */
    private static final double LEAST_LENGTH = -2;

    private final Pieces en;
    private final Pieces fr;
    private final Evidence evidence;
    private final Window window;
    private final double[][] best;
    private final double[][] before;
    private final double[][] after;
    private final float[][] scores;

    Lattice(Pieces en, Pieces fr, Evidence evidence, Window window) {
        this.en = en;
        this.fr = fr;
        this.evidence = evidence;
        this.window = window;
        this.best = table();
        this.before = table();
        this.after = table();
        this.scores = new float[en.size() + 1][];
        forward();
        backward();
    }

    private double[][] table() {
        var table = new double[en.size() + 1][];
        for (var i = 0; i <= en.size(); i++) {
            table[i] = new double[window.width(i)];
            Arrays.fill(table[i], NEVER);
        }
        return table;
    }

    private void forward() {
        best[0][0] = 0;
        before[0][0] = 0;
        for (var i = 0; i <= en.size(); i++) {
            scores[i] = new float[window.width(i) * SHAPES.length];
            for (var j = window.from(i); j <= window.to(i); j++) {
                reach(i, j);
            }
        }
    }

    private void reach(int i, int j) {
        for (var s = 0; s < SHAPES.length; s++) {
            var shape = SHAPES[s];
            var fromEn = i - shape.en;
            var fromFr = j - shape.fr;
            var score = NEVER;
            if (window.holds(fromEn, fromFr)) {
                score = score(i, j, shape);
                var column = j - window.from(i);
                var fromColumn = fromFr - window.from(fromEn);
                best[i][column] = Math.max(best[i][column], best[fromEn][fromColumn] + score);
                before[i][column] = sum(before[i][column], before[fromEn][fromColumn] + score);
            }
            scores[i][index(i, j, s)] = (float) score;
        }
    }

    private double score(int i, int j, Shape shape) {
        if (!shape.isPair()) {
            return shape.prior;
        }
        var english = en.before(i, shape.en);
        var french = fr.before(j, shape.fr);
        if (english == null || french == null) {
            return NEVER;
        }
        if (shape != Shape.ONE_TO_ONE && Evidence.length(english, french) < LEAST_LENGTH) {
            return NEVER;
        }
        if (shape == Shape.TWO_TO_TWO && areTwoPairs(i, j)) {
            return NEVER;
        }
        return shape.prior + evidence.of(english, french);
    }

    /** Checks whether a two-to-two bead would really be two pairs; two to two is meant for pieces that cross. */
    private boolean areTwoPairs(int i, int j) {
        return isPair(i, j) && isPair(i - 1, j - 1);
    }

    /**
     * Checks whether the last pieces before two positions are a pair. Their score is known because the cell was reached, except at the edge
     * of the window.
     */
    private boolean isPair(int i, int j) {
        if (window.holds(i, j) && window.holds(i - 1, j - 1)) {
            return scores[i][index(i, j, PAIR)] > Shape.ONE_TO_ONE.prior;
        }
        return evidence.of(en.before(i, 1), fr.before(j, 1)) > 0;
    }

    private void backward() {
        after[en.size()][fr.size() - window.from(en.size())] = 0;
        for (var i = en.size(); i >= 0; i--) {
            for (var j = window.to(i); j >= window.from(i); j--) {
                for (var s = 0; s < SHAPES.length; s++) {
                    var shape = SHAPES[s];
                    if (window.holds(i - shape.en, j - shape.fr)) {
                        var column = j - shape.fr - window.from(i - shape.en);
                        after[i - shape.en][column] = sum(
                                after[i - shape.en][column], after[i][j - window.from(i)] + scores[i][index(i, j, s)]);
                    }
                }
            }
        }
    }

    private int index(int i, int j, int shape) {
        return (j - window.from(i)) * SHAPES.length + shape;
    }

    /** Returns the logarithm of the sum of two numbers given by their logarithms. */
    private static double sum(double a, double b) {
        var high = Math.max(a, b);
        var rest = Math.min(a, b) - high;
        return high == NEVER || rest < NOTHING ? high : high + Math.log1p(Math.exp(rest));
    }

    /** Returns the best path from the beginning of both texts to their ends. */
    List<Step> path() {
        var path = new ArrayDeque<Step>();
        var i = en.size();
        var j = fr.size();
        while (i > 0 || j > 0) {
            var step = last(i, j);
            path.addFirst(step);
            i -= step.shape().en;
            j -= step.shape().fr;
        }
        return List.copyOf(path);
    }

    private Step last(int i, int j) {
        var total = before[en.size()][fr.size() - window.from(en.size())];
        Step last = null;
        var highest = NEVER;
        for (var s = 0; s < SHAPES.length; s++) {
            var shape = SHAPES[s];
            if (!window.holds(i - shape.en, j - shape.fr)) {
                continue;
            }
            var column = j - shape.fr - window.from(i - shape.en);
            var score = scores[i][index(i, j, s)];
            var reached = best[i - shape.en][column] + score;
            if (last == null || reached > highest) {
                highest = reached;
                var certainty = before[i - shape.en][column] + score + after[i][j - window.from(i)] - total;
                last = new Step(
                        i, j, shape, shape.isPair() ? score - shape.prior : 0, Math.min(1, Math.exp(certainty)));
            }
        }
        return last;
    }
}
