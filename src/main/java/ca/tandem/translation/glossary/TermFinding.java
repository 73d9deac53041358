package ca.tandem.translation.glossary;

import java.util.List;

/**
 * What the glossary says of a translation.
 *
 * @param kind which of the two
 * @param start the first character of the words it is about: of the source where a term is missing, of the translation where one is
 *     forbidden
 * @param end the character after the last
 * @param words these words
 * @param preferred the terms that the glossary wants in the translation, mostly one
 * @param mend what to write instead of forbidden words, as they stand there; null where only a person knows
 */
public record TermFinding(Kind kind, int start, int end, String words, List<String> preferred, String mend) {

    /** What can be wrong. */
    public enum Kind {
        /** The source has a term of which the translation has no accepted counterpart. */
        MISSING,
        /** The translation uses words that the glossary forbids. */
        FORBIDDEN
    }

    public TermFinding {
        preferred = List.copyOf(preferred);
    }
}
