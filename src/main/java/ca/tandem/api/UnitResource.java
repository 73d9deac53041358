package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.Postings;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.CommentService;
import ca.tandem.translation.comment.Comments;
import ca.tandem.translation.memory.MemoryMatch;
import ca.tandem.translation.unit.Suggestions;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.translation.unit.WordCounter;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** Resource of the units of the edition in work, and of comments on them. */
@Path("staff/postings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {

    private static final int MOST = 10;

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    Suggestions suggestions;

    @Inject
    WordCounter wordCounter;

    @Inject
    Comments comments;

    @Inject
    CommentService commentService;

    @Inject
    CurrentAccount currentAccount;

    @PathParam("key")
    String key;

    @Context
    HttpHeaders headers;

    /** Lists the units in the order of the source. */
    @GET
    @Path("{key}/units")
    public Response list() {
        var edition = edition();
        var units =
                unitTranslation.activeUnits(edition).stream().map(UnitJson::of).toList();
        return Response.ok(units).tag(VersionTag.tag(edition.getVersion())).build();
    }

    /** Writes the translation of a unit. */
    @PUT
    @Path("{key}/units/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@PathParam("id") String id, InputStream body) {
        try {
            var unit = written(id, body);
            return Response.ok(UnitJson.of(unit))
                    .tag(VersionTag.tag(unit.getEdition().getVersion()))
                    .build();
        } catch (ProblemException e) {
            // Of several problems with a request, that there is no such unit comes first.
            unit(id);
            throw e;
        }
    }

    private Unit written(String id, InputStream body) {
        var seen = VersionTag.fromIfMatch(headers);
        var jsonFields = JsonFields.read(body, "target", "status");
        jsonFields.require("target");
        var target = jsonFields.text("target", PostingText.LONGEST_BODY);
        var unitStatus = jsonFields.oneOf("status", UnitStatus.class);
        return unitTranslation.write(
                key,
                seen,
                number(id),
                target == null ? "" : target,
                unitStatus == null ? UnitStatus.TRANSLATED : unitStatus,
                null,
                currentAccount.actor());
    }

    /** Lists the comments on a unit, oldest first. */
    @GET
    @Path("{key}/units/{id}/comments")
    public List<CommentJson> comments(@PathParam("id") String id) {
        var unit = unit(id);
        return comments.onUnits(edition()).stream()
                .filter(comment -> comment.getUnit().getId().equals(unit.getId()))
                .map(CommentJson::of)
                .toList();
    }

    /** Adds a comment on a unit. */
    @POST
    @Path("{key}/units/{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response comment(@PathParam("id") String id, InputStream body) {
        var unit = unit(id);
        var text = JsonFields.read(body, "text").text("text", Comment.LONGEST);
        var comment = commentService.add(unit.getId(), text, currentAccount.actor());
        return Response.status(Response.Status.CREATED)
                .entity(CommentJson.of(comment))
                .build();
    }

    /** Marks a comment as resolved or reopens it. */
    @PUT
    @Path("{key}/units/{id}/comments/{comment}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CommentJson resolve(@PathParam("id") String id, @PathParam("comment") String comment, InputStream body) {
        var unit = unit(id);
        var jsonFields = JsonFields.read(body, "resolved");
        jsonFields.require("resolved");
        var known = comments(id).stream()
                .filter(each -> each.id().equals(comment))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("comment.unknown"));
        commentService.resolve(Long.parseLong(known.id()), jsonFields.flag("resolved"), currentAccount.actor());
        return comments(String.valueOf(unit.getId())).stream()
                .filter(each -> each.id().equals(comment))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Lists matches from the translation memory for a unit, best first. Only if asked for, and of those who may write the translation, the
     * unit goes to machine translation as on the page.
     */
    @GET
    @Path("{key}/suggestions")
    public List<MatchJson> suggestions(
            @QueryParam("unit") String id, @QueryParam("min") String min, @QueryParam("machine") String machine) {
        if (id == null || id.isBlank()) {
            throw ProblemException.malformed("parameter.missing", "unit");
        }
        var unit = unit(id.strip());
        var standing = unitTranslation.activeUnits(unit.getEdition());
        var lowest = QueryParameters.whole("min", min, MemoryMatch.EXACT, Suggestions.MIN_USEFUL_SCORE);
        if (!QueryParameters.flag("machine", machine)) {
            return suggestions.of(unit, standing, lowest, MOST).stream()
                    .map(MatchJson::of)
                    .toList();
        }
        var edition = unit.getEdition();
        RefusedException.throwIfAny(
                postingEditor.refusalsToWrite(edition, edition.getTargetLanguage(), currentAccount.actor()));
        return suggestions.ranked(unit, standing, lowest, MOST, true).ranked().stream()
                .map(suggestion -> MatchJson.of(suggestion, unit.getSource()))
                .toList();
    }

    /** Counts the words to translate, by the quality of their matches in the translation memory. */
    @GET
    @Path("{key}/wordcount")
    public List<WordCounter.BandCount> wordCount() {
        return wordCounter.of(edition());
    }

    private Edition edition() {
        return postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
    }

    private Unit unit(String id) {
        return unit(edition(), id);
    }

    private Unit unit(Edition edition, String id) {
        return unitTranslation.activeUnits(edition).stream()
                .filter(unit -> String.valueOf(unit.getId()).equals(id))
                .findFirst()
                .orElseThrow(UnitResource::unknown);
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("unit.unknown");
    }
}
