package ca.tandem.publication.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;

/** Readings of the words of a query: two that stand beside one another may be one, and one of several parts likewise. */
final class WordReadings {

    /** Sign between the parts of a word. */
    private static final Pattern BETWEEN = Pattern.compile("(?<=[\\p{L}\\p{N}])[-‑.](?=[\\p{L}\\p{N}])");

    private final Spelling spelling;
    private final WordsQuery wordsQuery;

    WordReadings(Spelling spelling, WordsQuery wordsQuery) {
        this.spelling = spelling;
        this.wordsQuery = wordsQuery;
    }

    /** Returns the query for all words, in each reading: {@code front end} and {@code front-end} are one word too, {@code node.js} likewise. */
    Query all(QueryWords queryWords) throws IOException {
        var readings = new ArrayList<List<String>>();
        var words = queryWords.words();
        for (var i = 0; i < words.size(); i++) {
            var whole = BETWEEN.matcher(words.get(i)).replaceAll("");
            if (!whole.equals(words.get(i)) && spelling.isKnown(whole, false)) {
                readings.add(with(words, i, 1, whole));
            }
            if (i + 1 < words.size() && spelling.isKnown(words.get(i) + words.get(i + 1), false)) {
                readings.add(with(words, i, 2, words.get(i) + words.get(i + 1)));
            }
        }
        return wordsQuery.all(queryWords, readings);
    }

    /** Returns the words with one in place of some. */
    private static List<String> with(List<String> words, int at, int some, String whole) {
        var changed = new ArrayList<>(words.subList(0, at));
        changed.add(whole);
        changed.addAll(words.subList(at + some, words.size()));
        return changed;
    }
}
