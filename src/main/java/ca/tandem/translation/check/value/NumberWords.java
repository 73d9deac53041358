package ca.tandem.translation.check.value;

import ca.tandem.common.Language;
import ca.tandem.common.text.TextFolding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final List<String> ROMAN_TENS = List.of("", "X", "XX", "XXX");
    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
    private static final int LARGEST_ROMAN = 39;

    /** Names of powers of ten in either language, the largest first. */
    private static final Map<String, List<String>> SCALES = new LinkedHashMap<>();

    static {
        SCALES.put("000000000", List.of("billion", "milliard", "milliards"));
        SCALES.put("000000", List.of("million", "millions"));
        SCALES.put("000", List.of("thousand", "mille", "milliers"));
    }

    /** Words for the minutes of a duration beside full hours: "two and a half hours", « une heure et quart ». */
    private static final Map<String, List<String>> MINUTES = Map.of(
            "15", List.of("quarter", "quart"), "30", List.of("half", "demie"), "45", List.of("quarters", "quarts"));

    private final String text;
    private final String folded;
    private final Map<String, Set<String>> words;

    private NumberWords(String text, String folded, Map<String, Set<String>> words) {
        this.text = text;
        this.folded = folded;
        this.words = words;
    }

    /** Returns the words of a text, prepared for look-ups of numbers. */
    static NumberWords in(String text, Language language) {
        return new NumberWords(
                text, " " + TextFolding.fold(text).replaceAll("[^\\p{L}-]+", " ") + " ", WORDS.get(language));
    }

    /** Checks whether the text has a number, an amount or a duration in words or as a Roman numeral. */
    boolean say(String number) {
        if (words.getOrDefault(number, Set.of()).stream().anyMatch(this::has) || saysRoman(number)) {
            return true;
        }
        var colon = number.indexOf(':');
        if (colon > 0) {
            return MINUTES.getOrDefault(number.substring(colon + 1), List.of()).stream()
                            .anyMatch(this::has)
                    && (say(number.substring(0, colon)) || text.contains(number.substring(0, colon)));
        }
        return SCALES.entrySet().stream()
                .filter(scale -> number.endsWith(scale.getKey())
                        && number.length() > scale.getKey().length())
                .anyMatch(scale -> scale.getValue().stream().anyMatch(this::has)
                        && say(number.substring(
                                0, number.length() - scale.getKey().length())));
    }

    private boolean has(String word) {
        return folded.contains(" " + word + " ")
                || folded.contains(" " + word + "-")
                || folded.contains("-" + word + " ")
                || folded.contains("-" + word + "-");
    }

    private boolean saysRoman(String number) {
        if (number.length() > 2 || !number.chars().allMatch(Character::isDigit)) {
            return false;
        }
        var value = Integer.parseInt(number);
        return value > 0
                && value <= LARGEST_ROMAN
                && Pattern.compile("(?<![\\p{L}\\d])" + ROMAN_TENS.get(value / 10) + ROMAN.get(value % 10)
                                + "(?:e|er|re)?(?![\\p{L}\\d])")
                        .matcher(text)
                        .find();
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
        put(words, 50, "half");
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
        put(words, 15, "quinzaine");
        put(words, 20, "vingtaine");
        put(words, 30, "trentaine");
        put(words, 50, "cinquantaine", "moitie");
        put(words, 0, "minuit");
        put(words, 21, "xxie");
        put(words, 80, "quatre-vingts");
        put(words, 100, "cent", "centaine");
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
