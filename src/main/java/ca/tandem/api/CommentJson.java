package ca.tandem.api;

import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.Mention;
import java.time.Instant;
import java.util.List;

/** What somebody said about a unit, and who was told that they are mentioned in it. */
public record CommentJson(
        String id,
        String unit,
        String account,
        Instant at,
        String text,
        boolean resolved,
        String resolvedBy,
        List<String> mentions) {

    static CommentJson of(Comment comment) {
        return new CommentJson(
                String.valueOf(comment.getId()),
                String.valueOf(comment.getUnit().getId()),
                comment.getAccount(),
                comment.getAt(),
                comment.getText(),
                comment.isResolved(),
                comment.getResolvedBy(),
                comment.getMentions().stream().map(Mention::getAccount).sorted().toList());
    }
}
