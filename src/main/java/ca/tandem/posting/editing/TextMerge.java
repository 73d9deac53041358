package ca.tandem.posting.editing;

import ca.tandem.common.text.SequenceDifference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A three-way merge of two texts with a common base, line by line (as the program diff3 does; described by Khanna, Kunal and Pierce, "A
 * Formal Investigation of Diff3", 2007). Where both changed the same lines, the result has both versions, one below the other, so that
 * nothing that was written is lost.
 *
 * @param text the merged text
 * @param clean true if no lines were changed on both sides
 */
public record TextMerge(String text, boolean clean) {

    /** Markdown lines that keep their meaning directly below another line: list items, table rows, quotations, indented lines. */
    private static final Pattern STANDS_BELOW = Pattern.compile("\\s.*|[-*+>|].*|\\d+[.)] .*");

    /**
     * Merges two texts.
     *
     * @param before the common base
     * @param mine one of the texts; goes first where both changed the same lines
     * @param theirs the other text
     */
    public static TextMerge of(String before, String mine, String theirs) {
        return new LineMerger(lines(before), lines(mine), lines(theirs)).walk();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    private static final class LineMerger {

        private final List<String> before;
        private final List<String> mine;
        private final List<String> theirs;
        private final int[] inMine;
        private final int[] inTheirs;
        private final List<String> out = new ArrayList<>();
        private boolean clean = true;

        LineMerger(List<String> before, List<String> mine, List<String> theirs) {
            this.before = before;
            this.mine = mine;
            this.theirs = theirs;
            inMine = places(before, mine);
            inTheirs = places(before, theirs);
        }

        /** Goes from one line that all three texts share to the next; the lines between are changes. */
        TextMerge walk() {
            var b = 0;
            var m = 0;
            var t = 0;
            while (b < before.size() || m < mine.size() || t < theirs.size()) {
                if (b < before.size() && inMine[b] == m && inTheirs[b] == t) {
                    out.add(before.get(b));
                    b++;
                    m++;
                    t++;
                    continue;
                }
                var next = b;
                while (next < before.size() && (inMine[next] < 0 || inTheirs[next] < 0)) {
                    next++;
                }
                var isEnd = next == before.size();
                var nextMine = isEnd ? mine.size() : inMine[next];
                var nextTheirs = isEnd ? theirs.size() : inTheirs[next];
                change(before.subList(b, next), mine.subList(m, nextMine), theirs.subList(t, nextTheirs));
                b = next;
                m = nextMine;
                t = nextTheirs;
            }
            return new TextMerge(String.join("\n", out), clean);
        }

        private void change(List<String> was, List<String> here, List<String> there) {
            if (here.equals(was) || here.equals(there)) {
                out.addAll(there);
            } else if (there.equals(was)) {
                out.addAll(here);
            } else {
                clean = false;
                out.addAll(here);
                if (!here.isEmpty() && !there.isEmpty() && wouldRunOn(here.get(here.size() - 1), there.get(0))) {
                    out.add("");
                }
                out.addAll(there);
            }
        }

        private static boolean wouldRunOn(String above, String below) {
            return !above.isBlank()
                    && !below.isBlank()
                    && !STANDS_BELOW.matcher(below).matches();
        }

        /** Returns the index of each line in the changed text; -1 for a line that is gone. */
        private static int[] places(List<String> before, List<String> now) {
            var places = new int[before.size()];
            for (var diffRange : SequenceDifference.of(before, now)) {
                for (var at = diffRange.oldFrom(); at < diffRange.oldTo(); at++) {
                    places[at] = diffRange.same() ? diffRange.newFrom() + at - diffRange.oldFrom() : -1;
                }
            }
            return places;
        }
    }
}
