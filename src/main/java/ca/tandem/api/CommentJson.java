package ca.tandem.api;

import ca.tandem.posting.Contribution;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.Mention;
import java.time.Instant;
import java.util.List;

/**
 * A comment on a unit or an edition, with the accounts that it mentions.
 *
 * @param edition the number of the edition on which the comment was made
 * @param unit the id of the unit; null if the comment is about the edition as a whole
 * @param account the author's account; null if the author is a guest
 * @param guest the author if it is a guest without an account, or null
 * @param part the language, or the facts, that a guest's comment is about; null for the whole edition
 */
public record CommentJson(
        String id,
        int edition,
        String unit,
        String account,
        GuestJson guest,
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

    static CommentJson of(Comment comment) {
        return new CommentJson(
                String.valueOf(comment.getId()),
                comment.getEdition().getNumber(),
                comment.isOnUnit() ? String.valueOf(comment.getUnit().getId()) : null,
                comment.getAccount(),
                guest(comment),
                comment.getPart(),
                comment.getAt(),
                comment.getText(),
                comment.isResolved(),
                comment.getResolvedBy(),
                comment.getMentions().stream().map(Mention::getAccount).sorted().toList());
    }

    private static GuestJson guest(Comment comment) {
        var guest = comment.getGuest();
        return guest == null
                ? null
                : new GuestJson(guest.getName(), guest.getInvitedAs(), String.valueOf(guest.getLink()));
    }
}
