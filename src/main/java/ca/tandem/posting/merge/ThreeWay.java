package ca.tandem.posting.merge;

import ca.tandem.common.SequenceDifference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two texts that came from the same one, line by line in one (as the program diff3 does; described by Khanna, Kunal and Pierce, "A
 * Formal Investigation of Diff3", 2007). Where both changed the same lines, both stand there, one below the other: nothing that
 * anybody wrote is missing.
 *
 * @param text both in one
 * @param clean whether nobody changed lines that the other changed too
 */
public record ThreeWay(String text, boolean clean) {

    /** Lines of Markdown that stay what they are directly below another one: items, rows, quotations, what is indented. */
    private static final Pattern STANDS_BELOW = Pattern.compile("\\s.*|[-*+>|].*|\\d+[.)] .*");

    /**
     * Puts two texts together.
     *
     * @param before what both came from
     * @param mine one of them; stands above where both changed the same lines
     * @param theirs the other one
     */
    public static ThreeWay of(String before, String mine, String theirs) {
        return new Walk(lines(before), lines(mine), lines(theirs)).walk();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\n", -1));
    }

    private static final class Walk {

        private final List<String> before;
        private final List<String> mine;
        private final List<String> theirs;
        private final int[] inMine;
        private final int[] inTheirs;
        private final List<String> out = new ArrayList<>();
        private boolean clean = true;

        Walk(List<String> before, List<String> mine, List<String> theirs) {
            this.before = before;
            this.mine = mine;
            this.theirs = theirs;
            inMine = places(before, mine);
            inTheirs = places(before, theirs);
        }

        /** From one line that all three have to the next; what stands between is somebody's change. */
        ThreeWay walk() {
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
            return new ThreeWay(String.join("\n", out), clean);
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

        /** Where each line of the one stands in the other; -1 where it does not. */
        private static int[] places(List<String> before, List<String> now) {
            var places = new int[before.size()];
            for (var stretch : SequenceDifference.of(before, now)) {
                for (var at = stretch.oldFrom(); at < stretch.oldTo(); at++) {
                    places[at] = stretch.same() ? stretch.nowFrom() + at - stretch.oldFrom() : -1;
                }
            }
            return places;
        }
    }
}
