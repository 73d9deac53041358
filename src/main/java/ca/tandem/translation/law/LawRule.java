package ca.tandem.translation.law;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule of a set.
 *
 * @param key the key within its set
 * @param kind the way in which a posting is looked at for it
 * @param name the name in both languages
 * @param words the words that a text has or must not have; a side is null where the rule does not look at texts of that language
 * @param unless the words that deny them in the same sentence; a side is null if none do
 * @param most the widest range of pay, in dollars a year; null if the rule is of another kind
 * @param exemptAbove the highest pay to which the rule applies, in dollars a year; null if it applies to all
 * @param says the sentences that tell what is wrong and how to mend it, {@code {0}} standing for the words found
 */
public record LawRule(
        String key,
        RuleKind kind,
        Bilingual<String> name,
        Bilingual<Pattern> words,
        Bilingual<Pattern> unless,
        Integer most,
        Integer exemptAbove,
        Bilingual<String> says) {

    /** Maximum length of the words that a finding quotes, in characters. */
    private static final int LONGEST_QUOTE = 160;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n]");

    /** Checks whether the rule looks at texts of a language. */
    boolean isAbout(Language language) {
        return words.get(language) != null;
    }

    /** Checks whether a text has words of the rule. */
    boolean isIn(String text, Language language) {
        return words.get(language).matcher(text).find();
    }

    /** Returns the first sentence with words of the rule that none denies. */
    Optional<String> firstIn(String text, Language language) {
        return SENTENCE_END
                .splitAsStream(text)
                .filter(sentence -> isIn(sentence, language) && !isDenied(sentence, language))
                .map(LawRule::quote)
                .findFirst();
    }

    private boolean isDenied(String sentence, Language language) {
        var denial = unless.get(language);
        return denial != null && denial.matcher(sentence).find();
    }

    private static String quote(String sentence) {
        var words = sentence.strip();
        return words.length() <= LONGEST_QUOTE
                ? words
                : words.substring(0, LONGEST_QUOTE).strip() + "…";
    }
}
