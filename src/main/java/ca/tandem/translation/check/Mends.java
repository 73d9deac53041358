package ca.tandem.translation.check;

import ca.tandem.translation.check.Finding.FindingLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Mends applied to the words of a unit.
 *
 * @param words the words after it
 * @param count the number of places that were mended
 */
record Mends(String words, int count) {

    /**
     * Replaces the words at each location by their mend. Of locations that overlap, the last in the text is mended; the others are for the
     * next time, when their findings are known anew.
     *
     * @param locations locations with a mend, in any order; one beyond the end of the words is left out
     */
    static Mends of(String words, List<FindingLocation> locations) {
        var ordered = new ArrayList<>(locations);
        ordered.sort(Comparator.comparingInt(FindingLocation::start)
                .thenComparingInt(FindingLocation::end)
                .reversed());
        var mended = new StringBuilder(words);
        var free = words.length();
        var count = 0;
        FindingLocation last = null;
        for (var location : ordered) {
            var isSame = last != null && last.start() == location.start() && last.end() == location.end();
            if (location.end() <= free && !isSame) {
                mended.replace(location.start(), location.end(), location.mend());
                free = location.start();
                last = location;
                count++;
            }
        }
        return new Mends(mended.toString(), count);
    }
}
