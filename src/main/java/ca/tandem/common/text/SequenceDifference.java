package ca.tandem.common.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A difference of two sequences, computed by Myers' algorithm in linear space. Its running time grows with the square of the number of
 * differences, so a long stretch is first divided at the elements that occur exactly once in both sides, in their longest common order
 * (patience diff). A long stretch without such elements counts as different as a whole.
 */
public final class SequenceDifference<T> {

    /**
     * Maximum length, both sides together, of a stretch that is compared element by element: neither the greedy algorithm nor the
     * linear-space one takes noticeable time for it.
     */
    private static final int LONGEST = 2_000;

    private static final int DEEPEST = 40;

    /**
     * A stretch of both sequences, start inclusive and end exclusive; one side may be empty, but not both.
     *
     * @param same true if both sides are equal
     */
    public record DiffRange(boolean same, int oldFrom, int oldTo, int newFrom, int newTo) {}

    private final List<T> old;
    private final List<T> now;
    private final ComparisonBudget comparisonBudget;
    private final List<DiffRange> stretches = new ArrayList<>();

    private SequenceDifference(List<T> old, List<T> now, ComparisonBudget comparisonBudget) {
        this.old = old;
        this.now = now;
        this.comparisonBudget = comparisonBudget;
    }

    /**
     * Compares sequences that are usually short, exactly by Myers' greedy algorithm; longer ones are compared within the budget of one
     * {@link ComparisonBudget}.
     */
    public static <T> List<DiffRange> of(List<T> old, List<T> now) {
        if (old.size() + now.size() > LONGEST) {
            return of(old, now, new ComparisonBudget());
        }
        var difference = new SequenceDifference<>(old, now, new ComparisonBudget());
        difference.compare(0, old.size(), 0, now.size(), new MyersDiff<>());
        return difference.stretches;
    }

    /**
     * Compares two sequences within the given budget. Returns the stretches in order, equal and different ones alternating; together they
     * cover both sequences.
     */
    public static <T> List<DiffRange> of(List<T> old, List<T> now, ComparisonBudget comparisonBudget) {
        var alignment = new SequenceDifference<>(old, now, comparisonBudget);
        alignment.align(0, old.size(), 0, now.size(), 0);
        return alignment.stretches;
    }

    private void align(int oldStart, int oldEnd, int nowStart, int nowEnd, int depth) {
        var head = 0;
        while (oldStart + head < oldEnd
                && nowStart + head < nowEnd
                && old.get(oldStart + head).equals(now.get(nowStart + head))) {
            head++;
        }
        var tail = 0;
        while (oldEnd - tail > oldStart + head
                && nowEnd - tail > nowStart + head
                && old.get(oldEnd - tail - 1).equals(now.get(nowEnd - tail - 1))) {
            tail++;
        }
        add(true, oldStart, oldStart + head, nowStart, nowStart + head);
        middle(oldStart + head, oldEnd - tail, nowStart + head, nowEnd - tail, depth);
        add(true, oldEnd - tail, oldEnd, nowEnd - tail, nowEnd);
    }

    private void middle(int oldFrom, int oldTo, int nowFrom, int nowTo, int depth) {
        var length = (long) oldTo - oldFrom + nowTo - nowFrom;
        if (oldFrom == oldTo || nowFrom == nowTo) {
            add(false, oldFrom, oldTo, nowFrom, nowTo);
        } else if (length <= LONGEST && comparisonBudget.tryTake(length * length)) {
            compare(oldFrom, oldTo, nowFrom, nowTo, new MyersDiffWithLinearSpace<>());
        } else {
            divide(oldFrom, oldTo, nowFrom, nowTo, depth);
        }
    }

    private void compare(int oldFrom, int oldTo, int nowFrom, int nowTo, DiffAlgorithmI<T> algorithm) {
        var deltas = DiffUtils.diff(old.subList(oldFrom, oldTo), now.subList(nowFrom, nowTo), algorithm)
                .getDeltas();
        var oldDone = oldFrom;
        var nowDone = nowFrom;
        for (var delta : deltas) {
            var source = delta.getSource();
            var target = delta.getTarget();
            add(true, oldDone, oldFrom + source.getPosition(), nowDone, nowFrom + target.getPosition());
            oldDone = oldFrom + source.getPosition() + source.size();
            nowDone = nowFrom + target.getPosition() + target.size();
            add(false, oldDone - source.size(), oldDone, nowDone - target.size(), nowDone);
        }
        add(true, oldDone, oldTo, nowDone, nowTo);
    }

    private void divide(int oldFrom, int oldTo, int nowFrom, int nowTo, int depth) {
        var anchors = depth < DEEPEST ? anchors(oldFrom, oldTo, nowFrom, nowTo) : List.<int[]>of();
        if (anchors.isEmpty()) {
            add(false, oldFrom, oldTo, nowFrom, nowTo);
            return;
        }
        var oldDone = oldFrom;
        var nowDone = nowFrom;
        for (var anchor : anchors) {
            align(oldDone, anchor[0], nowDone, anchor[1], depth + 1);
            add(true, anchor[0], anchor[0] + 1, anchor[1], anchor[1] + 1);
            oldDone = anchor[0] + 1;
            nowDone = anchor[1] + 1;
        }
        align(oldDone, oldTo, nowDone, nowTo, depth + 1);
    }

    /** Returns the positions of the elements that occur once in each side, in their longest common order. */
    private List<int[]> anchors(int oldFrom, int oldTo, int nowFrom, int nowTo) {
        var oldPlaces = places(old, oldFrom, oldTo);
        var nowPlaces = places(now, nowFrom, nowTo);
        var shared = new ArrayList<int[]>();
        for (var i = oldFrom; i < oldTo; i++) {
            int there = nowPlaces.getOrDefault(old.get(i), -1);
            if (there >= 0 && oldPlaces.get(old.get(i)) >= 0) {
                shared.add(new int[] {i, there});
            }
        }
        return increasing(shared);
    }

    private static <T> Map<T, Integer> places(List<T> side, int from, int to) {
        var places = new HashMap<T, Integer>();
        for (var i = from; i < to; i++) {
            places.merge(side.get(i), i, (first, second) -> -1);
        }
        return places;
    }

    /** Returns the longest subsequence with increasing second positions (patience sorting); the first positions increase already. */
    private static List<int[]> increasing(List<int[]> pairs) {
        var ends = new int[pairs.size()];
        var lasts = new int[pairs.size()];
        var before = new int[pairs.size()];
        var length = 0;
        for (var i = 0; i < pairs.size(); i++) {
            var found = Arrays.binarySearch(ends, 0, length, pairs.get(i)[1]);
            var pile = found >= 0 ? found : -found - 1;
            ends[pile] = pairs.get(i)[1];
            lasts[pile] = i;
            before[i] = pile == 0 ? -1 : lasts[pile - 1];
            length = Math.max(length, pile + 1);
        }
        var longest = new ArrayList<int[]>(length);
        for (var i = length == 0 ? -1 : lasts[length - 1]; i >= 0; i = before[i]) {
            longest.add(pairs.get(i));
        }
        Collections.reverse(longest);
        return longest;
    }

    /** Appends a stretch, merging it with the previous one if both are of the same kind. */
    private void add(boolean same, int oldFrom, int oldTo, int nowFrom, int nowTo) {
        if (oldFrom == oldTo && nowFrom == nowTo) {
            return;
        }
        var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.same() == same) {
            stretches.set(stretches.size() - 1, new DiffRange(same, last.oldFrom(), oldTo, last.newFrom(), nowTo));
        } else {
            stretches.add(new DiffRange(same, oldFrom, oldTo, nowFrom, nowTo));
        }
    }
}
