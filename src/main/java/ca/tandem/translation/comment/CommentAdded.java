package ca.tandem.translation.comment;

import java.util.List;
import java.util.Set;

/**
 * Event that a unit or an edition has been commented on. Fired inside the transaction.
 *
 * @param comment the new comment
 * @param thread all comments on the same unit or edition, with the new one
 * @param recipients the names of accounts to be notified apart from those who work on the edition
 */
public record CommentAdded(Comment comment, List<Comment> thread, Set<String> recipients) {

    public CommentAdded {
        thread = List.copyOf(thread);
        recipients = Set.copyOf(recipients);
    }
}
