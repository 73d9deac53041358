package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.CorrectionService;
import ca.tandem.posting.Corrections;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** Resource of corrections of the closing or the application address of public editions. */
@Path("staff/postings/{key}/corrections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {

    private static final int WORD = 60;

    @Inject
    Postings postings;

    @Inject
    Corrections corrections;

    @Inject
    CorrectionService correctionService;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    EditionResponse answer;

    @Context
    HttpHeaders headers;

    @PathParam("key")
    String key;

    /** Lists the corrections of a posting, newest first. */
    @GET
    public List<CorrectionJson> list() {
        require();
        return corrections.of(key).stream().map(CorrectionJson::of).toList();
    }

    /** Requests a correction. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response ask(InputStream body) {
        require();
        var seen = VersionTag.fromIfMatch(headers);
        var jsonFields = JsonFields.read(body, "closes", "zone", "applyUrl", "leverId", "reason");
        var reason = jsonFields.text("reason", ActionRequest.LONGEST_REASON);
        var correction =
                correctionService.ask(key, seen, FactsJson.corrected(jsonFields), reason, currentAccount.actor());
        return Response.status(Response.Status.CREATED)
                .tag(VersionTag.tag(correction.getEdition().getVersion()))
                .entity(CorrectionJson.of(correction))
                .build();
    }

    /** Accepts or declines a correction; the requester withdraws it by declining. */
    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("id") long id, InputStream body) {
        require();
        var seen = VersionTag.fromIfMatch(headers);
        var jsonFields = JsonFields.read(body, "decision", "answer");
        jsonFields.require("decision");
        var words = jsonFields.text("answer", ActionRequest.LONGEST_REASON);
        var actor = currentAccount.actor();
        return switch (String.valueOf(jsonFields.text("decision", WORD))) {
            case "accept" -> answer.ok(correctionService.accept(key, id, seen, words, actor));
            case "decline" ->
                answer.ok(correctionService.decline(key, id, seen, words, actor).getEdition());
            default -> throw ProblemException.malformed("field.word", "decision", "accept, decline");
        };
    }

    private void require() {
        if (postings.edition(key).isEmpty()) {
            throw new PostingNotFoundException(key);
        }
    }
}
