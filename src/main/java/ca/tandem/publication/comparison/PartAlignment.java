package ca.tandem.publication.comparison;

import ca.tandem.common.text.ComparisonBudget;
import ca.tandem.publication.comparison.HtmlPart.HtmlBlock;
import ca.tandem.publication.comparison.HtmlPart.InlineContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Pairs the parts that differ: finds the order-preserving alignment of parts of the same kind with the greatest total similarity, by
 * dynamic programming.
 */
final class PartAlignment {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Minimum similarity of a pair; parts that are less alike are not the same part. */
    private static final double LEAST = 0.3;

    private static final int MOST_PAIRS = 20_000;

    /** A pair of indexes; -1 if the part has no counterpart. */
    record PartPair(int old, int now) {}

    private final List<HtmlPart> old;
    private final List<HtmlPart> now;
    private final ComparisonBudget comparisonBudget;

    private PartAlignment(List<HtmlPart> old, List<HtmlPart> now, ComparisonBudget comparisonBudget) {
        this.old = old;
        this.now = now;
        this.comparisonBudget = comparisonBudget;
    }

    /** Pairs all parts of both sides, in display order: deleted parts before new ones. */
    static List<PartPair> of(List<HtmlPart> old, List<HtmlPart> now, ComparisonBudget comparisonBudget) {
        return new PartAlignment(old, now, comparisonBudget).pairs();
    }

    private List<PartPair> pairs() {
        if (old.size() == now.size() && areCells(old) && areCells(now)) {
            return sideBySide();
        }
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            return unpaired();
        }
        var oldWords = old.stream().map(PartAlignment::words).toList();
        var nowWords = now.stream().map(PartAlignment::words).toList();
        var best = new double[old.size() + 1][now.size() + 1];
        var alike = new double[old.size()][now.size()];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                var steps = oldWords.get(i).length + nowWords.get(j).length;
                if (!comparisonBudget.tryTake(steps)) {
                    return unpaired();
                }
                alike[i][j] = isOfOneKind(old.get(i), now.get(j)) ? similarity(oldWords.get(i), nowWords.get(j)) : 0;
                var paired = alike[i][j] < LEAST ? 0 : alike[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return path(best, alike);
    }

    private List<PartPair> path(double[][] best, double[][] alike) {
        var pairs = new ArrayList<PartPair>();
        var added = new ArrayList<PartPair>();
        var i = 0;
        var j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && isPaired(best, alike, i, j)) {
                pairs.addAll(added);
                added.clear();
                pairs.add(new PartPair(i++, j++));
            } else if (j == now.size() || (i < old.size() && best[i + 1][j] >= best[i][j + 1])) {
                pairs.add(new PartPair(i++, -1));
            } else {
                added.add(new PartPair(-1, j++));
            }
        }
        pairs.addAll(added);
        return pairs;
    }

    private static boolean isPaired(double[][] best, double[][] alike, int i, int j) {
        return alike[i][j] >= LEAST
                && alike[i][j] + best[i + 1][j + 1] >= best[i + 1][j]
                && alike[i][j] + best[i + 1][j + 1] >= best[i][j + 1];
    }

    private List<PartPair> sideBySide() {
        var pairs = new ArrayList<PartPair>();
        for (var i = 0; i < old.size(); i++) {
            pairs.add(new PartPair(i, i));
        }
        return pairs;
    }

    private List<PartPair> unpaired() {
        var pairs = new ArrayList<PartPair>();
        for (var i = 0; i < old.size(); i++) {
            pairs.add(new PartPair(i, -1));
        }
        for (var j = 0; j < now.size(); j++) {
            pairs.add(new PartPair(-1, j));
        }
        return pairs;
    }

    /** Checks whether all parts are table cells. A row with the same number of cells keeps its columns. */
    private static boolean areCells(List<HtmlPart> parts) {
        return parts.stream()
                .allMatch(htmlPart -> htmlPart instanceof HtmlBlock htmlBlock
                        && htmlBlock.tag().isCell());
    }

    private static boolean isOfOneKind(HtmlPart one, HtmlPart other) {
        if (one instanceof HtmlBlock left && other instanceof HtmlBlock right) {
            return left.tag().name().equals(right.tag().name());
        }
        return one instanceof InlineContent && other instanceof InlineContent;
    }

    private static String[] words(HtmlPart htmlPart) {
        return WORD.matcher(htmlPart.plainText().toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .sorted()
                .toArray(String[]::new);
    }

    /** Returns Dice's coefficient of two sorted bags of words. */
    private static double similarity(String[] one, String[] other) {
        if (one.length + other.length == 0) {
            return 1;
        }
        var shared = 0;
        var i = 0;
        var j = 0;
        while (i < one.length && j < other.length) {
            var order = one[i].compareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (one.length + other.length);
    }
}
