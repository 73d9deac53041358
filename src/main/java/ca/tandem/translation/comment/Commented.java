package ca.tandem.translation.comment;

import java.util.List;
import java.util.Set;

/**
 * Somebody said something about a unit or an edition. Fired inside the transaction.
 *
 * @param comment what was said
 * @param thread all that was said about the same, this too
 * @param concerned the names of accounts whom it concerns beside those who work on the edition
 */
public record Commented(Comment comment, List<Comment> thread, Set<String> concerned) {

    public Commented {
        thread = List.copyOf(thread);
        concerned = Set.copyOf(concerned);
    }
}
