package ca.tandem.translation.check.wording;

import ca.tandem.common.Language;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Evidence that a text is in a language: its function words, which make up about half of any running text (Grefenstette's small-word
 * method), and shapes that only one of the two languages has: elisions and accents in French, contractions in English.
 */
public final class LanguageScore {

    private static final Map<Language, Set<String>> FUNCTION_WORDS = Map.of(
            Language.EN,
            Set.of(
                    ("the of and to in is are with for that you we our your this will be as by from or at it have has their"
                                    + " who what can not more than they about how when where which these those would should")
                            .split(" ")),
            Language.FR,
            Set.of(
                    ("le la les des du de et à en est sont avec pour que vous nous nos votre notre cette ce sera par dans ou"
                                    + " au aux une un qui leur plus sur il elle vos ces pas comment être avoir ainsi")
                            .split(" ")));
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[’']\\p{L}*)?");
    private static final Set<String> ELIDED =
            Set.of("l", "d", "n", "s", "j", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu");
    private static final Set<String> CONTRACTED = Set.of("s", "re", "ll", "ve", "t");
    private static final String ACCENTS = "éèêàùçœâîôûë";

    private LanguageScore() {}

    /**
     * Counts the signs of a language.
     *
     * @param words a text without Markdown, code and addresses
     */
    public static int of(String words, Language language) {
        var signs = 0;
        var found = WORD.matcher(words);
        while (found.find()) {
            var word = found.group();
            var small = word.toLowerCase(language.locale());
            if (FUNCTION_WORDS.get(language).contains(small) || hasShape(word, small, language)) {
                signs++;
            }
        }
        return signs;
    }

    /**
     * Checks whether a word has a shape of the language. Names keep their accents in either language, so the accents of a word with a
     * capital letter do not count.
     */
    private static boolean hasShape(String word, String small, Language language) {
        var apostrophe = Math.max(small.indexOf('’'), small.indexOf('\''));
        if (language == Language.EN) {
            return apostrophe > 1 && CONTRACTED.contains(small.substring(apostrophe + 1));
        }
        return (apostrophe > 0 && ELIDED.contains(small.substring(0, apostrophe)))
                || (Character.isLowerCase(word.charAt(0))
                        && small.chars().anyMatch(letter -> ACCENTS.indexOf(letter) >= 0));
    }
}
