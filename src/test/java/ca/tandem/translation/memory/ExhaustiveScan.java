package ca.tandem.translation.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The best score among all texts, found without Lucene: the words that each text shares with the query are counted over all texts,
 * and every text that could be better than the best one yet, by that count and its weight, is compared. Nothing is left out that
 * could win.
 */
final class ExhaustiveScan {

    private final int[][] texts;
    private final long[] fingerprints;
    private final int[] weights;
    private final Map<Integer, int[]> places = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();

    ExhaustiveScan(int size) {
        texts = new int[size][];
        fingerprints = new long[size];
        weights = new int[size];
    }

    void put(int place, String text) {
        var textTokens = TextTokens.of(text);
        texts[place] = textTokens.codes();
        fingerprints[place] = Fingerprint.of(text);
        weights[place] = textTokens.weight();
        for (var word : textTokens.words()) {
            var size = sizes.merge(word, 1, Integer::sum);
            var list = places.computeIfAbsent(word, unseen -> new int[4]);
            if (size > list.length) {
                list = Arrays.copyOf(list, list.length + list.length / 2);
                places.put(word, list);
            }
            list[size - 1] = place;
        }
    }

    /** Returns the best score, comparing the query with every text that could have it. */
    int best(String query) {
        var textTokens = TextTokens.of(query);
        var fingerprint = Fingerprint.of(query);
        var shared = sharedWords(textTokens);
        var marks = textTokens.weight() - TextTokens.WORD * textTokens.words().length;
        var bounds = new byte[texts.length];
        for (var i = 0; i < texts.length; i++) {
            if (fingerprints[i] == fingerprint) {
                return MemoryMatch.EXACT;
            }
            var most = Math.min(TextTokens.WORD * shared[i] + marks, Math.min(weights[i], textTokens.weight()));
            bounds[i] = (byte) (100 * most / Math.max(1, Math.max(weights[i], textTokens.weight())));
        }
        var best = 0;
        for (var bound = 100; bound > best; bound--) {
            for (var i = 0; i < bounds.length; i++) {
                if (bounds[i] == bound) {
                    best = Math.max(best, Similarity.of(textTokens, new TextTokens(texts[i]), best));
                }
            }
            // No caller wants matches below 70.
            if (bound <= 70 && best < 70) {
                return 0;
            }
        }
        return best;
    }

    /** Returns the best score, comparing the query with every single text, to show that the bounds leave nothing out. */
    int bestOfAll(String query) {
        var textTokens = TextTokens.of(query);
        var fingerprint = Fingerprint.of(query);
        var best = 0;
        for (var i = 0; i < texts.length; i++) {
            best = Math.max(
                    best,
                    fingerprints[i] == fingerprint
                            ? MemoryMatch.EXACT
                            : Similarity.of(textTokens, new TextTokens(texts[i]), best));
        }
        return best < 70 ? 0 : best;
    }

    /** Counts the words that each text shares with the query at most; a word that the query has once counts once. */
    private short[] sharedWords(TextTokens textTokens) {
        var shared = new short[texts.length];
        var asked = new HashMap<Integer, Integer>();
        for (var word : textTokens.words()) {
            asked.merge(word, 1, Integer::sum);
        }
        asked.forEach((word, times) -> count(shared, word, times));
        return shared;
    }

    private void count(short[] shared, int word, int times) {
        var list = places.getOrDefault(word, new int[0]);
        var last = -1;
        var seen = 0;
        for (var i = 0; i < sizes.getOrDefault(word, 0); i++) {
            seen = list[i] == last ? seen + 1 : 1;
            last = list[i];
            if (seen <= times) {
                shared[last]++;
            }
        }
    }
}
