package ca.tandem.translation.check.wording;

import ca.tandem.common.Language;
import ca.tandem.translation.text.DelimitedRanges;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Running text of a language, as opposed to what may be alike in both: names, titles of works, quotations, lists of products, passages
 * that are marked with their language, and lines that tell readers of the other language where to turn.
 */
final class RunningText {

    private static final String ELEMENT_END = "[^<>]{0,200}+>";

    /** Passages of another language that are marked as such, and style sheets. */
    private static final Pattern MARKED = Pattern.compile("(?is)<(\\w{1,10})\\b[^<>]{0,200}?\\blang\\s?=" + ELEMENT_END
            + "[^<]{0,2000}+</\\1>|<style\\b" + ELEMENT_END + "[^<]{0,9000}+</style>");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final Pattern ITALICS = Pattern.compile(
            "(?<![*\\w])\\*(?![*\\s])[^*\\n]{1,100}+\\*(?!\\*)|(?<![_\\w])_(?![_\\s])[^_\\n]{1,100}+_(?!_)");
    private static final DelimitedRanges NOT_OWN =
            DelimitedRanges.between("`", "`", "](", ")", "<", ">", "«", "»", "“", "”", "\"", "\"", "(", ")");

    /** Names of several words with capital letters, and the small words between them: "Université du Québec en Outaouais". */
    private static final Pattern NAME =
            Pattern.compile(name() + "(?:(?:\\s(?:de|du|des|la|le|les|et|en|sur|sous|au|aux|à"
                    + "|of|the|and|for|in|on)){0,3}\\s(?:(?:de )?[ld][’'])?" + name() + ")+");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*+");
    /** A list of items of a few words each. */
    private static final Pattern LIST =
            Pattern.compile(item() + "(?:, ?" + item() + "){2,60}+(?:,? (?:and|et|or|ou) " + item() + ")?[.;]?");

    private static final Pattern COMMON_WORD = Pattern.compile("(?<![\\p{L}\\d·’'-])\\p{Ll}\\p{L}{2,}");

    /** Words that a sentence has, and hardly any name. */
    private static final Map<Language, Set<String>> SENTENCE_WORDS = Map.of(
            Language.EN,
            Set.of(
                    ("you we our your this will be is are have has their they who what how when where which these those would"
                                    + " should can not must may it with from if")
                            .split(" ")),
            Language.FR,
            Set.of(
                    ("vous nous nos vos votre notre cette ce cet ces sera est sont que qui il elle ils elles leur comment pas"
                                    + " être avoir ainsi pour dans avec plus une si doit peut")
                            .split(" ")));

    /** Lines that name their own language, for readers of the other text: "For service in English, …". */
    private static final Map<Language, Pattern> SIGNPOSTS = Map.of(
            Language.EN, Pattern.compile("(?i)\\bin english\\b|\\benglish version\\b"),
            Language.FR, Pattern.compile("(?i)\\ben français\\b|\\bversion française\\b"));

    private static final Map<Language, Pattern> NAMES = Map.of(
            Language.EN,
            Pattern.compile("(?i)\\b(?:english|anglais)"),
            Language.FR,
            Pattern.compile("(?i)\\b(?:french|français)"));

    private static final int LONGEST_SIGNPOST = 200;
    private static final int FEWEST_WORDS = 5;
    private static final int MANY_WORDS = 12;
    private static final int ENOUGH_SIGNS = 3;

    private RunningText() {}

    private static String item() {
        return "[^,;.!?\\s]{1,40}+(?: (?!and |et |or |ou )[^,;.!?\\s]{1,40}+){0,3}+";
    }

    private static String name() {
        return "\\b(?!(?:You|Your|We|Our|Who|What|How|Will|Is|Are|This|Vous|Votre|Nous|Notre|Nos|Vos|Qui|Que|Est|Sont|Ce|Cette)\\b)"
                + "\\p{Lu}[\\p{L}’'-]*+";
    }

    /** Returns the words of a Markdown text that ought to be in its language; line by line, so that a lone quotation mark spoils one only. */
    static String of(String markdown) {
        return MARKED.matcher(markdown)
                .replaceAll(" ")
                .lines()
                .filter(line -> !isSignpost(line, Language.EN) && !isSignpost(line, Language.FR))
                .map(line ->
                        ITALICS.matcher(ADDRESS.matcher(line).replaceAll(" ")).replaceAll(" "))
                .map(line -> NAME.matcher(NOT_OWN.replaceAll(line, " ")).replaceAll("X"))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isSignpost(String line, Language language) {
        return line.length() <= LONGEST_SIGNPOST
                && SIGNPOSTS.get(language).matcher(line).find()
                && !NAMES.get(language.other()).matcher(line).find()
                && LanguageScore.of(line, language) > LanguageScore.of(line, language.other());
    }

    /** Checks whether words, as {@link #of} returns them, are a longer running text in a language. */
    static boolean isIn(Language language, String words) {
        var all = WORD.matcher(words).results().toList();
        var signs = LanguageScore.of(words, language);
        return all.size() >= FEWEST_WORDS
                && signs >= ENOUGH_SIGNS
                && signs > 2 * LanguageScore.of(words, language.other())
                && (all.size() >= MANY_WORDS
                        || all.stream().anyMatch(word -> SENTENCE_WORDS
                                .get(language)
                                .contains(word.group().toLowerCase(language.locale()))));
    }

    /** Counts the words in small letters, which are no names. */
    static long commonWords(String words) {
        return COMMON_WORD.matcher(words).results().count();
    }

    /** Checks whether some words are a name with at most two common words in it. */
    static boolean isName(String words) {
        var capitals = WORD.matcher(words)
                .results()
                .filter(word -> Character.isUpperCase(word.group().charAt(0)))
                .count();
        return capitals > 1 && commonWords(words) <= 2 && !words.strip().matches(".*[.!?]");
    }

    /** Checks whether some words are a list of names, such as products. */
    static boolean isList(String words) {
        return LIST.matcher(words.strip()).matches()
                && LanguageScore.of(words, Language.EN) + LanguageScore.of(words, Language.FR) <= 1;
    }
}
