package ca.tandem.translation.readability;

import ca.tandem.common.Language;
import java.util.Locale;
import java.util.regex.Pattern;

/** Counter of the syllables of a word by its spelling: groups of vowels, less the silent ones. An estimate; its test says how good. */
final class SyllableCounter {

    private static final Pattern ENGLISH_GROUP = Pattern.compile("[aeiouy]+");

    /** Endings without a sound of their own, as of "code", "roles" and "used", but not of "table", "offices" and "needed". */
    private static final Pattern ENGLISH_SILENT =
            Pattern.compile("(?:[^aeiouyl]e|[aeiouy]le|[^aeiouytd]ed|[^aeiouycgsxzhl]es|[aeiouy]les)$");

    /** A vowel before another one that is a syllable of its own, as in "serious", "being", "creation", "annual" and "idea". */
    private static final Pattern ENGLISH_APART = Pattern.compile(
            "(?<![ctsgx])i(?=[ao]|enc|ent|et)|[aeiouy](?=ing)|(?<=cr)e(?=at)|(?<!q)u(?=al|ou|at)|(?<=d)e(?=a$)");

    /** An é before another vowel, and a trema, begin a syllable; an é ends one. */
    private static final Pattern FRENCH_GROUP =
            Pattern.compile("é(?=[aeiouàâ])|[aàâeéèêëiîïoôuùûüœy][aàâeèêiîoôuùûœy]*é?");

    private static final Pattern FRENCH_SILENT = Pattern.compile("[^aàâeèêiîoôuùû]es?$");

    private SyllableCounter() {}

    /** Returns the number of syllables of a word, at least 1. */
    static int count(String word, Language language) {
        var syllables = 0;
        for (var part : word.toLowerCase(Locale.ROOT).split("[-’'\\d]+", -1)) {
            if (part.length() > 1) {
                syllables += Math.max(1, language == Language.EN ? english(part) : french(part));
            }
        }
        return Math.max(1, syllables);
    }

    /** Counts with y as a consonant where it stands between vowels. */
    private static int english(String word) {
        var heard = word.replaceAll("(?<=[aeou])y(?=[aeiou])", "j");
        return count(ENGLISH_GROUP, heard) + count(ENGLISH_APART, heard) - count(ENGLISH_SILENT, heard);
    }

    private static int french(String word) {
        // A u after q or g has no sound before a vowel.
        var heard = word.replaceAll("(?<=[qg])u(?=[eéèêiaoy])", "").replaceAll("(?<=[aeou])y(?=[aeéèou])", "j");
        return count(FRENCH_GROUP, heard) - count(FRENCH_SILENT, heard);
    }

    private static int count(Pattern pattern, String word) {
        return (int) pattern.matcher(word).results().count();
    }
}
