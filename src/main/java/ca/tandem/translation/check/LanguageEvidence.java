package ca.tandem.translation.check;

import ca.tandem.common.Language;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much tells that a text is in a language: its function words, which make up about half of any running text (Grefenstette's
 * small-word method), and shapes that only one of the two languages has: elisions and accents in French, contractions in English.
 */
public final class LanguageEvidence {

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
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:[’'](?=\\p{L})\\p{L}*)?");
    private static final Pattern ELISION =
            Pattern.compile("(?:[ldnsjcm]|qu|jusqu|lorsqu)[’'](?=\\p{L}).*|[ldnsjcm][’']|qu[’']");
    private static final Pattern ACCENT = Pattern.compile("\\p{Ll}*[éèêàùçœâîôûë]\\p{Ll}*");
    private static final Pattern CONTRACTION = Pattern.compile("\\p{L}{2,}[’'](?:s|re|ll|ve|t)");

    private LanguageEvidence() {}

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
            if (FUNCTION_WORDS.get(language).contains(word.toLowerCase(language.locale()))
                    || hasShape(word, language)) {
                signs++;
            }
        }
        return signs;
    }

    /** A name keeps its accents in either language, so a word with a capital letter tells nothing by them. */
    private static boolean hasShape(String word, Language language) {
        return language == Language.EN
                ? CONTRACTION.matcher(word).matches()
                : ELISION.matcher(word.toLowerCase(language.locale())).matches()
                        || ACCENT.matcher(word).matches();
    }
}
