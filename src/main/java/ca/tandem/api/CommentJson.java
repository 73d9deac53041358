package ca.tandem.api;

import ca.tandem.posting.Contribution;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.Feedback;
import ca.tandem.translation.comment.Mention;
import java.time.Instant;
import java.util.List;

/**
 * A comment on a unit or an edition, with the accounts that it mentions.
 *
 * @param edition the number of the edition on which the comment was made
 * @param unit the id of the unit; null if the comment is about the edition as a whole
 * @param account the author's account; null if the author has none
 * @param guest the author if it is a guest without an account, or null
 * @param feedback what a reader said of the language if a reader is the author, or null
 * @param part the language, or the facts, that a guest's or reader's comment is about; null for the whole edition
 */
public record CommentJson(
        String id,
        int edition,
        String unit,
        String account,
        GuestJson guest,
        FeedbackJson feedback,
        Contribution.ContributedPart part,
        Instant at,
        String text,
        boolean resolved,
        String resolvedBy,
        List<String> mentions) {

    /**
     * A guest who commented through a review link.
     *
     * @param name the name that the guest entered, unverified
     * @param invitedAs the name for which the review link was made
     * @param review the id of the review link
     */
    public record GuestJson(String name, String invitedAs, String review) {}

    /**
     * Feedback of a reader of the public page on the language.
     *
     * @param passage the words in question, as the reader quoted them; empty if the reader quoted none
     */
    public record FeedbackJson(Feedback.FeedbackKind kind, String passage) {}

    static CommentJson of(Comment comment) {
        return new CommentJson(
                String.valueOf(comment.getId()),
                comment.getEdition().getNumber(),
                comment.isOnUnit() ? String.valueOf(comment.getUnit().getId()) : null,
                comment.getAccount(),
                guest(comment),
                feedback(comment),
                comment.getPart(),
                comment.getAt(),
                comment.getText(),
                comment.isResolved(),
                comment.getResolvedBy(),
                comment.getMentions().stream().map(Mention::getAccount).sorted().toList());
    }

    private static FeedbackJson feedback(Comment comment) {
        var feedback = comment.getFeedback();
        return feedback == null ? null : new FeedbackJson(feedback.getKind(), feedback.getPassage());
    }

    private static GuestJson guest(Comment comment) {
        var guest = comment.getGuest();
        return guest == null
                ? null
                : new GuestJson(guest.getName(), guest.getInvitedAs(), String.valueOf(guest.getLink()));
    }
}
