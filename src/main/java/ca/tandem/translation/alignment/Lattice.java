package ca.tandem.translation.alignment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/**
 * The lattice of all paths through two texts in beads. The best path is found by dynamic programming, the certainty of each of its beads by
 * the forward and backward sums over all paths (Baum and others, 1970).
 */
final class Lattice {

    /**
     * A bead on the best path through two texts.
     *
     * @param en the number of English pieces up to and including this bead
     * @param fr the number of French pieces up to and including this bead
     * @param shape the numbers of pieces in this bead
     * @param score the alignment score, see {@link AlignmentScore}; 0 if one side has no piece
     * @param certainty the probability of this bead over all paths through the texts, 0 to 1
     */
    record PathStep(int en, int fr, BeadType shape, double score, double certainty) {

        private static final double MOST_SUPPORT = 10;

        /** Returns the support that this bead gives to its neighbours: its score up to a maximum, 0 if it is in doubt or one side has no piece. */
        double support() {
            return shape.isPair() ? Math.max(0, Math.min(MOST_SUPPORT, score)) : 0;
        }
    }

    private static final BeadType[] SHAPES = BeadType.values();
    private static final int PAIR = List.of(SHAPES).indexOf(BeadType.ONE_TO_ONE);
    private static final double NEVER = Double.NEGATIVE_INFINITY;

    /** Logarithm of a number that, added to one, no longer changes a double. */
    private static final double NOTHING = -40;

    /** Minimum score of the lengths for merging pieces; skipping the others saves most of the work. */
    private static final double LEAST_LENGTH = -2;

    private final AlignableText en;
    private final AlignableText fr;
    private final AlignmentScore alignmentScore;
    private final SearchWindow searchWindow;
    private final double[][] best;
    private final double[][] before;
    private final double[][] after;
    private final float[][] scores;

    Lattice(AlignableText en, AlignableText fr, AlignmentScore alignmentScore, SearchWindow searchWindow) {
        this.en = en;
        this.fr = fr;
        this.alignmentScore = alignmentScore;
        this.searchWindow = searchWindow;
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
            table[i] = new double[searchWindow.width(i)];
            Arrays.fill(table[i], NEVER);
        }
        return table;
    }

    private void forward() {
        best[0][0] = 0;
        before[0][0] = 0;
        for (var i = 0; i <= en.size(); i++) {
            scores[i] = new float[searchWindow.width(i) * SHAPES.length];
            for (var j = searchWindow.from(i); j <= searchWindow.to(i); j++) {
                reach(i, j);
            }
        }
    }

    private void reach(int i, int j) {
        for (var s = 0; s < SHAPES.length; s++) {
            var beadType = SHAPES[s];
            var fromEn = i - beadType.en;
            var fromFr = j - beadType.fr;
            var score = NEVER;
            if (searchWindow.contains(fromEn, fromFr)) {
                score = score(i, j, beadType);
                var column = j - searchWindow.from(i);
                var fromColumn = fromFr - searchWindow.from(fromEn);
                best[i][column] = Math.max(best[i][column], best[fromEn][fromColumn] + score);
                before[i][column] = sum(before[i][column], before[fromEn][fromColumn] + score);
            }
            scores[i][index(i, j, s)] = (float) score;
        }
    }

    private double score(int i, int j, BeadType beadType) {
        if (!beadType.isPair()) {
            return beadType.prior;
        }
        var english = en.spanEndingAt(i, beadType.en);
        var french = fr.spanEndingAt(j, beadType.fr);
        if (english == null || french == null) {
            return NEVER;
        }
        if (beadType != BeadType.ONE_TO_ONE && AlignmentScore.length(english, french) < LEAST_LENGTH) {
            return NEVER;
        }
        if (beadType == BeadType.TWO_TO_TWO && areTwoPairs(i, j)) {
            return NEVER;
        }
        return beadType.prior + alignmentScore.of(english, french);
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
        if (searchWindow.contains(i, j) && searchWindow.contains(i - 1, j - 1)) {
            return scores[i][index(i, j, PAIR)] > BeadType.ONE_TO_ONE.prior;
        }
        return alignmentScore.of(en.spanEndingAt(i, 1), fr.spanEndingAt(j, 1)) > 0;
    }

    private void backward() {
        after[en.size()][fr.size() - searchWindow.from(en.size())] = 0;
        for (var i = en.size(); i >= 0; i--) {
            for (var j = searchWindow.to(i); j >= searchWindow.from(i); j--) {
                for (var s = 0; s < SHAPES.length; s++) {
                    var beadType = SHAPES[s];
                    if (searchWindow.contains(i - beadType.en, j - beadType.fr)) {
                        var column = j - beadType.fr - searchWindow.from(i - beadType.en);
                        after[i - beadType.en][column] = sum(
                                after[i - beadType.en][column],
                                after[i][j - searchWindow.from(i)] + scores[i][index(i, j, s)]);
                    }
                }
            }
        }
    }

    private int index(int i, int j, int shape) {
        return (j - searchWindow.from(i)) * SHAPES.length + shape;
    }

    /** Returns the logarithm of the sum of two numbers given by their logarithms. */
    private static double sum(double a, double b) {
        var high = Math.max(a, b);
        var rest = Math.min(a, b) - high;
        return high == NEVER || rest < NOTHING ? high : high + Math.log1p(Math.exp(rest));
    }

    /** Returns the best path from the beginning of both texts to their ends. */
    List<PathStep> path() {
        var path = new ArrayDeque<PathStep>();
        var i = en.size();
        var j = fr.size();
        while (i > 0 || j > 0) {
            var pathStep = last(i, j);
            path.addFirst(pathStep);
            i -= pathStep.shape().en;
            j -= pathStep.shape().fr;
        }
        return List.copyOf(path);
    }

    private PathStep last(int i, int j) {
        var total = before[en.size()][fr.size() - searchWindow.from(en.size())];
        PathStep last = null;
        var highest = NEVER;
        for (var s = 0; s < SHAPES.length; s++) {
            var beadType = SHAPES[s];
            if (!searchWindow.contains(i - beadType.en, j - beadType.fr)) {
                continue;
            }
            var column = j - beadType.fr - searchWindow.from(i - beadType.en);
            var score = scores[i][index(i, j, s)];
            var reached = best[i - beadType.en][column] + score;
            if (last == null || reached > highest) {
                highest = reached;
                var certainty = before[i - beadType.en][column] + score + after[i][j - searchWindow.from(i)] - total;
                last = new PathStep(
                        i,
                        j,
                        beadType,
                        beadType.isPair() ? score - beadType.prior : 0,
                        Math.min(1, Math.exp(certainty)));
            }
        }
        return last;
    }
}
