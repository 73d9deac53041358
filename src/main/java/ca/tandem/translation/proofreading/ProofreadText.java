package ca.tandem.translation.proofreading;

import ca.tandem.common.Language;
import java.util.List;

/**
 * A text as the engine gets it: its words, and between them what is no text for it.
 *
 * @param language the language of the text
 * @param text the text as written; positions of matches are those in it
 * @param markup the ranges that are no words, in the order of the text, none overlapping another
 */
public record ProofreadText(Language language, String text, List<MarkupRange> markup) {

    /**
     * A range of Markdown, code, or an address.
     *
     * @param start the position of its first character
     * @param end the position after its last character
     * @param standIn the text that the engine reads in its place; empty for none
     */
    public record MarkupRange(int start, int end, String standIn) {}

    public ProofreadText {
        markup = List.copyOf(markup);
    }

    /** Checks whether a range of the text has a character of markup in it. */
    boolean isMarkup(int start, int end) {
        return markup.stream().anyMatch(range -> range.start() < end && start < range.end());
    }
}
