package ca.tandem.publication.search;

import ca.tandem.publication.CatalogueEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words of a query, folded like the searched texts; each must match the start of a word of the text. */
record QueryWords(List<String> folded) {

    private static final Set<Character> PART_OF_A_NAME = Set.of('+', '#');

    static QueryWords of(String text) {
        return text == null
                ? new QueryWords(List.of())
                : new QueryWords(Arrays.stream(CatalogueEntry.fold(text).split("[\\s\u00a0]+"))
                        .map(QueryWords::bare)
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /** Checks whether a folded text contains all words. */
    boolean allIn(String foldedText) {
        return folded.stream().allMatch(word -> isIn(foldedText, word));
    }

    private static boolean isIn(String text, String word) {
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Strips quotation marks, commas and other punctuation around a word; {@code C++} and {@code C#} stay as they are. */
    private static String bare(String word) {
        var from = 0;
        var to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from
                && !Character.isLetterOrDigit(word.charAt(to - 1))
                && !PART_OF_A_NAME.contains(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }
}
