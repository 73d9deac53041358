package ca.tandem.translation.comment;

import ca.tandem.identity.Actor;
import java.util.List;

/**
 * Somebody said something about a unit. Fired inside the transaction.
 *
 * @param comment what was said
 * @param thread all that was said about the unit, this too
 * @param actor who said it
 */
public record Commented(Comment comment, List<Comment> thread, Actor actor) {

    public Commented {
        thread = List.copyOf(thread);
    }
}
