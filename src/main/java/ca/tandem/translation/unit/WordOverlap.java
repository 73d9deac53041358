package ca.tandem.translation.unit;

import java.util.HashMap;
import java.util.regex.Pattern;

/** Word overlap of two texts regardless of word order: Dice's coefficient over words, 0 to 1. */
final class WordOverlap {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private WordOverlap() {}

    static double of(String one, String other) {
        var counts = new HashMap<String, Integer>();
        var words = 0;
        for (var word = WORD.matcher(one); word.find(); words++) {
            counts.merge(word.group(), 1, Integer::sum);
        }
        var shared = 0;
        for (var word = WORD.matcher(other); word.find(); words++) {
            if (counts.merge(word.group(), -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return words == 0 ? 0 : 2.0 * shared / words;
    }
}
