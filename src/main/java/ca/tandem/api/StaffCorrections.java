package ca.tandem.api;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Corrections;
import ca.tandem.posting.Decision;
import ca.tandem.posting.Postings;
import ca.tandem.posting.UnknownPosting;
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
public class StaffCorrections {

    private static final int WORD = 60;

    @Inject
    Postings postings;

    @Inject
    Corrections corrections;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    EditionAnswer answer;

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
        var seen = SeenVersion.in(headers);
        var fields = Fields.read(body, "closes", "zone", "applyUrl", "leverId", "reason");
        var reason = fields.text("reason", Decision.LONGEST_REASON);
        var correction = corrections.ask(key, seen, FactsJson.corrected(fields), reason, currentAccount.actor());
        return Response.status(Response.Status.CREATED)
                .tag(SeenVersion.tag(correction.getEdition().getVersion()))
                .entity(CorrectionJson.of(correction))
                .build();
    }

    /** Accepts or declines a correction; the requester withdraws it by declining. */
    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(@PathParam("id") long id, InputStream body) {
        require();
        var seen = SeenVersion.in(headers);
        var fields = Fields.read(body, "decision", "answer");
        fields.require("decision");
        var words = fields.text("answer", Decision.LONGEST_REASON);
        var actor = currentAccount.actor();
        return switch (String.valueOf(fields.text("decision", WORD))) {
            case "accept" -> answer.ok(corrections.accept(key, id, seen, words, actor));
            case "decline" ->
                answer.ok(corrections.decline(key, id, seen, words, actor).getEdition());
            default -> throw new Invalid("field.word", "decision", "accept, decline");
        };
    }

    private void require() {
        if (postings.edition(key).isEmpty()) {
            throw new UnknownPosting(key);
        }
    }
}
