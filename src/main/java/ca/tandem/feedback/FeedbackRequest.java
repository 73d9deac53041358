package ca.tandem.feedback;

import ca.tandem.common.Language;
import ca.tandem.translation.comment.Feedback.FeedbackKind;

/**
 * A reader's request to look at the language of a posting.
 *
 * @param key the posting's key
 * @param language the language in which the reader read it
 * @param kind the kind of fault
 * @param passage the words in question; empty if the reader quoted none
 * @param text what is wrong, in the reader's words
 * @param address the e-mail address to which the reader wants an answer; empty for none
 */
public record FeedbackRequest(
        String key, Language language, FeedbackKind kind, String passage, String text, String address) {

    /** Maximum length of what is wrong, in characters. */
    public static final int LONGEST_TEXT = 1_000;
}
