package ca.tandem.translation.check.value;

import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers written as words: "three", « trois », "third", « troisième », « XXIe ». */
final class NumberWords {

    private static final List<String> ENGLISH = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                            + " eighteen nineteen")
                    .split(" "));
    private static final List<String> ENGLISH_TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> FRENCH = List.of(
            ("zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
                            + " dix-neuf")
                    .split(" "));
    private static final List<String> FRENCH_TENS =
            List.of("vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt");

    private static final Map<Language, Map<String, Set<String>>> WORDS =
            Map.of(Language.EN, english(), Language.FR, french());

    private final String folded;
    private final Map<String, Set<String>> words;

    private NumberWords(String folded, Map<String, Set<String>> words) {
        this.folded = folded;
        this.words = words;
    }

    /** Returns the words of a text, prepared for look-ups of numbers. */
    static NumberWords in(String text, Language language) {
        return new NumberWords(" " + TextFolding.fold(text).replaceAll("[^\\p{L}-]+", " ") + " ", WORDS.get(language));
    }

    /** Checks whether the text has the number in words. */
    boolean say(String number) {
        return words.getOrDefault(number, Set.of()).stream()
                .anyMatch(word -> folded.contains(" " + word + " ") || folded.contains(" " + word + "-"));
    }

    private static Map<String, Set<String>> english() {
        var words = new HashMap<String, Set<String>>();
        for (var i = 0; i < 100; i++) {
            put(
                    words,
                    i,
                    i < 20
                            ? ENGLISH.get(i)
                            : ENGLISH_TENS.get(i / 10 - 2) + (i % 10 == 0 ? "" : "-" + ENGLISH.get(i % 10)));
        }
        put(words, 1, "a", "an", "first", "once", "single");
        put(words, 2, "second", "both", "twice", "bi");
        put(words, 3, "third");
        put(words, 4, "fourth");
        put(words, 5, "fifth");
        put(words, 12, "dozen", "noon");
        put(words, 0, "midnight");
        put(words, 100, "hundred");
        put(words, 1000, "thousand");
        return words;
    }

    private static Map<String, Set<String>> french() {
        var words = new HashMap<String, Set<String>>();
        for (var i = 0; i < 100; i++) {
            put(words, i, frenchWord(i), frenchWord(i).replace("-et-", " et "));
        }
        put(words, 1, "une", "premier", "premiere", "premiers", "premieres", "1er");
        put(words, 2, "second", "seconde", "deuxieme", "bi");
        put(words, 3, "troisieme");
        put(words, 4, "quatrieme");
        put(words, 5, "cinquieme");
        put(words, 12, "douzaine", "midi");
        put(words, 10, "dizaine");
        put(words, 0, "minuit");
        put(words, 21, "xxie");
        put(words, 80, "quatre-vingts");
        put(words, 100, "cent");
        put(words, 1000, "mille", "millier");
        return words;
    }

    private static String frenchWord(int number) {
        if (number < 20) {
            return FRENCH.get(number);
        }
        var tens = FRENCH_TENS.get(number / 10 - 2);
        var shared = number / 10 == 7 || number / 10 == 9;
        var rest = shared ? number % 10 + 10 : number % 10;
        if (rest == 0) {
            return tens;
        }
        return tens + (rest % 10 == 1 && number < 80 ? "-et-" : "-") + FRENCH.get(rest);
    }

    private static void put(Map<String, Set<String>> words, int number, String... said) {
        words.computeIfAbsent(Integer.toString(number), key -> new HashSet<>()).addAll(List.of(said));
    }
}
