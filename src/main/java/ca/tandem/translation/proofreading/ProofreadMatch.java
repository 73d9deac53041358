package ca.tandem.translation.proofreading;

import java.util.List;

/**
 * A place of a text that the engine doubts.
 *
 * @param start the position of its first character in the text
 * @param end the position after its last character
 * @param kind the kind of doubt
 * @param rule the engine's id of the rule
 * @param explanation the engine's sentence about it, in the language of the text
 * @param replacements the suggested replacements, the likeliest first; may be empty
 */
public record ProofreadMatch(
        int start, int end, MatchKind kind, String rule, String explanation, List<String> replacements) {

    /** Kind of a doubt. */
    public enum MatchKind {
        SPELLING,
        GRAMMAR,
        PUNCTUATION
    }

    public ProofreadMatch {
        replacements = List.copyOf(replacements);
    }
}
