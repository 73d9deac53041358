package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.CommentService;
import ca.tandem.translation.comment.Comments;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Resource of comments on the edition in work or the latest one and on its units, and of open comments on earlier editions. Comments change
 * no text, so requests need no version.
 */
@Path("staff/postings/{key}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {

    @Inject
    Postings postings;

    @Inject
    Comments comments;

    @Inject
    CommentService commentService;

    @Inject
    CurrentAccount currentAccount;

    @PathParam("key")
    String key;

    /** Lists comments: those on earlier editions first, then by age, oldest first. */
    @GET
    public List<CommentJson> list(@QueryParam("open") @DefaultValue("false") boolean open) {
        return seen(edition())
                .filter(comment -> !open || !comment.isResolved())
                .map(CommentJson::of)
                .toList();
    }

    /** Adds a comment on the edition as a whole. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        var edition = edition();
        var text = JsonFields.read(body, "text").text("text", Comment.LONGEST);
        var comment = commentService.add(edition, text, currentAccount.actor());
        return Response.status(Response.Status.CREATED)
                .entity(CommentJson.of(comment))
                .build();
    }

    /** Marks a comment as resolved or reopens it. */
    @PUT
    @Path("{id: \\d{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CommentJson resolve(@PathParam("id") long id, InputStream body) {
        var edition = edition();
        var jsonFields = JsonFields.read(body, "resolved");
        jsonFields.require("resolved");
        if (seen(edition).noneMatch(comment -> comment.getId() == id)) {
            throw ProblemException.notFound("comment.unknown");
        }
        return CommentJson.of(commentService
                .resolve(id, jsonFields.flag("resolved"), currentAccount.actor())
                .orElseThrow());
    }

    private Stream<Comment> seen(Edition edition) {
        return comments.shownWith(edition).stream()
                .sorted(Comparator.comparing(comment -> comment.getEdition().getNumber() == edition.getNumber()));
    }

    private Edition edition() {
        return postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
    }
}
