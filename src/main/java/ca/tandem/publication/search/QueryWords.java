package ca.tandem.publication.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a reader's query.
 *
 * @param phrases what stood between quotation marks, to be found as it stands
 * @param words the other words, without punctuation around them
 */
record QueryWords(List<String> phrases, List<String> words) {

    /** Maximum number of words; nobody types more by hand. */
    private static final int MOST = 20;

    private static final Pattern PHRASE = Pattern.compile("[\"“”«]([^\"“”«»]+)[\"“”»]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Set<Character> PART_OF_A_NAME = Set.of('+', '#', ')');

    static QueryWords of(String text) {
        if (text == null) {
            return new QueryWords(List.of(), List.of());
        }
        var phrases = new ArrayList<String>();
        var rest = PHRASE.matcher(text).replaceAll(found -> {
            var phrase = bare(found.group(1));
            if (!phrase.isEmpty() && phrases.size() < MOST) {
                phrases.add(phrase);
            }
            return " ";
        });
        var words = SPACES.splitAsStream(rest)
                .map(QueryWords::bare)
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .toList();
        return new QueryWords(List.copyOf(phrases), words);
    }

    /** Checks whether there is nothing to look for. */
    boolean isEmpty() {
        return phrases.isEmpty() && words.isEmpty();
    }

    /** Returns the same with other words. */
    QueryWords with(List<String> others) {
        return new QueryWords(phrases, others);
    }

    /** Returns everything in one line. */
    String whole() {
        return Stream.concat(phrases.stream(), words.stream()).collect(Collectors.joining(" "));
    }

    /** Returns the words in one line, without the phrases. */
    String line() {
        return String.join(" ", words);
    }

    /** Strips punctuation around a word; {@code C++}, {@code C#} and {@code candidat(e)} stay as they are. */
    private static String bare(String word) {
        var from = 0;
        var to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from)) && word.charAt(from) != '.') {
            from++;
        }
        while (to > from
                && !Character.isLetterOrDigit(word.charAt(to - 1))
                && !(PART_OF_A_NAME.contains(word.charAt(to - 1)) && from < to - 1)) {
            to--;
        }
        return word.substring(from, to).chars().anyMatch(Character::isLetterOrDigit) ? word.substring(from, to) : "";
    }
}
