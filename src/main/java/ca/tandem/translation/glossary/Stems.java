package ca.tandem.translation.glossary;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.translation.glossary.Word.WordForms;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/**
 * Stems of words, with a cache. The light stemmers (Harman's for English, Savoy's for French) remove number and gender, Porter's Snowball
 * stemmers the endings of verbs as well. The cache pays because postings use few words often.
 */
final class Stems {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SIBILANT_PLURAL = Pattern.compile(".{2,}(?:ss|ch|sh|x|zz)es");

    /** Maximum size of the cache, in words of each language: roughly the vocabulary of all postings of a department. */
    private static final int MOST_KEPT = 50_000;

    /** Maximum length of a word, in characters. Anything longer is no word of either language; it is its own stem and is not cached. */
    private static final int LONGEST = 60;

    /** Number of letters that even irregular forms of a verb share: satisfaire, satisfont. */
    private static final int BEGINNING = 6;

    private static final Bilingual<Map<String, WordForms>> KEPT =
            new Bilingual<>(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());

    private Stems() {}

    /**
     * Returns the forms of a word.
     *
     * @param word the word in lower case
     * @param language its language
     */
    static WordForms of(String word, Language language) {
        if (word.length() > LONGEST) {
            return new WordForms(word, word, word, word.substring(0, BEGINNING));
        }
        var kept = KEPT.get(language);
        var known = kept.get(word);
        if (known != null) {
            return known;
        }
        var stem = stem(word, language);
        var plain = bare(word);
        var wordForms = new WordForms(
                stem, bare(stem), root(word, language), plain.substring(0, Math.min(BEGINNING, plain.length())));
        if (kept.size() < MOST_KEPT) {
            kept.put(word, wordForms);
        }
        return wordForms;
    }

    private static String stem(String word, Language language) {
        if (language == Language.EN && SIBILANT_PLURAL.matcher(word).matches()) {
            return word.substring(0, word.length() - 2);
        }
        var letters = word.toCharArray();
        var length = language == Language.EN
                ? new EnglishMinimalStemmer().stem(letters, letters.length)
                : new FrenchLightStemmer().stem(letters, letters.length);
        return new String(letters, 0, length);
    }

    private static String root(String word, Language language) {
        var snowball = language == Language.EN ? new EnglishStemmer() : new FrenchStemmer();
        snowball.setCurrent(word);
        snowball.stem();
        return bare(snowball.getCurrent());
    }

    /** Returns the word without its accents. */
    private static String bare(String word) {
        return isPlain(word)
                ? word
                : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace("œ", "oe")
                        .replace("æ", "ae");
    }

    /** Checks whether a word is all ASCII and so has no accents. */
    static boolean isPlain(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
