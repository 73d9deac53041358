package ca.tandem.translation.glossary;

import java.util.List;

/**
 * A finding about the terms of a translation.
 *
 * @param kind the kind of finding
 * @param start the index of the first character of the words: in the source for a missing term, in the translation for a forbidden one
 * @param end the index after the last character
 * @param words the words
 * @param preferred the preferred terms for the translation, usually one
 * @param mend the replacement for forbidden words, in their letter case; null if there is no certain one
 */
public record TermFinding(TermFindingKind kind, int start, int end, String words, List<String> preferred, String mend) {

    /** The kind of a finding. */
    public enum TermFindingKind {
        /** A term of the source has no accepted counterpart in the translation. */
        MISSING,
        /** The translation uses a forbidden term. */
        FORBIDDEN
    }

    public TermFinding {
        preferred = List.copyOf(preferred);
    }
}
