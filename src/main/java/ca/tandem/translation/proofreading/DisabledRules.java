package ca.tandem.translation.proofreading;

import ca.tandem.common.Language;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of the engine that are off, with the reason. Measured on real postings that people wrote and published: with them a posting had
 * ten findings, most of which nobody would act on.
 */
final class DisabledRules {

    /** Categories that are off in both languages: repetitions, which lists of duties have on purpose. */
    static final List<String> CATEGORIES = List.of("REPETITIONS_STYLE", "REPETITIONS");

    /** White space and marks of lists, which readers do not see, or which checks of the portal find with a mend of their own. */
    private static final List<String> SPACES = List.of(
            "WHITESPACE_RULE",
            "CONSECUTIVE_SPACES",
            "SENTENCE_WHITESPACE",
            "COMMA_PARENTHESIS_WHITESPACE",
            "WHITESPACE_PARAGRAPH",
            "WHITESPACE_PARAGRAPH_BEGIN",
            "WHITESPACE_PUNCTUATION",
            "UPPERCASE_SENTENCE_START",
            "DOUBLE_PUNCTUATION");

    private static final List<String> ENGLISH = List.of(
            // Repeated words are found by a check of the portal.
            "ENGLISH_WORD_REPEAT_RULE",
            "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
            // Brackets, quotes and dashes of a list: units are checked apart, and checks of the portal look at marks.
            "EN_UNPAIRED_BRACKETS",
            "EN_UNPAIRED_QUOTES",
            "GERMAN_QUOTES",
            "EN_QUOTES",
            "DASH_RULE",
            // Looks at the whole text, of which the engine has parts.
            "EN_WORD_COHERENCY");

    private static final List<String> FRENCH = List.of(
            // Typography of France; checks of the portal follow the Canadian one.
            "FRENCH_WHITESPACE",
            "FRENCH_WHITESPACE_STRICT",
            "DOUBLES_ESPACES",
            "DEUX_POINTS_ESPACE",
            "ESPACE_UNITES",
            "APOS_TYP",
            "APOS_INCORRECT",
            "FRENCH_WORD_REPEAT_RULE",
            "FRENCH_WORD_REPEAT_BEGINNING_RULE",
            "UNPAIRED_BRACKETS",
            // A title or an item of a list needs no full stop and no dash.
            "POINT",
            "TIRET",
            "TIRETS",
            // Taste: « où » is no fault, nor is naming both genders, as the Canadian public service does.
            "OU_LEQUEL",
            "ECRITURE_INCLUSIVE",
            "CELLES_CEUX",
            "ADJ_ADJ_SENT_END",
            "AGREEMENT_PARTICULAR");

    private DisabledRules() {}

    /** Returns the ids of the rules that are off in a language. */
    static List<String> of(Language language) {
        return Stream.concat(SPACES.stream(), (language == Language.EN ? ENGLISH : FRENCH).stream())
                .toList();
    }
}
