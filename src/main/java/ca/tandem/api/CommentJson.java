package ca.tandem.api;

import ca.tandem.posting.Contribution;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.Mention;
import java.time.Instant;
import java.util.List;

/**
 * What somebody said about a unit or an edition, and who was told that they are mentioned in it.
 *
 * @param edition the number of the edition of which it was said
 * @param unit the id of the unit that it is about; null where it is about the edition as a whole
 * @param account who said it; null where that is nobody with an account
 * @param guest who said it from outside; null where somebody with an account did
 * @param part the language, or the facts, that a guest says it is about; null for all of it
 */
public record CommentJson(
        String id,
        int edition,
        String unit,
        String account,
        GuestJson guest,
        Contribution.Part part,
        Instant at,
        String text,
        boolean resolved,
        String resolvedBy,
        List<String> mentions) {

    /**
     * Somebody outside.
     *
     * @param name as they typed it; nobody has checked it
     * @param invitedAs for whom the review link was made
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
