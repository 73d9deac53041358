package ca.tandem.api;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Decision;
import ca.tandem.posting.Postings;
import ca.tandem.posting.UnknownPosting;
import ca.tandem.translation.check.Acceptances;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** Resource of check findings in both texts, and of the acceptances of warnings. */
@Path("staff/postings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StaffFindings {

    @Inject
    Postings postings;

    @Inject
    Acceptances acceptances;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    EditionAnswer answer;

    @Inject
    AnswerLanguage words;

    @Context
    HttpHeaders headers;

    /** Lists all findings, errors first. */
    @GET
    @Path("{key}/findings")
    public List<FindingNote> findings(@PathParam("key") String key) {
        var edition = postings.edition(key).orElseThrow(() -> new UnknownPosting(key));
        return acceptances.of(edition).stream()
                .map(assessed -> FindingNote.of(assessed, words))
                .toList();
    }

    /** Accepts a warning, with a reason. */
    @PUT
    @Path("{key}/findings/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("key") String key, @PathParam("id") String warning, InputStream body) {
        var seen = SeenVersion.in(headers);
        var reason = Fields.read(body, "reason").text("reason", Decision.LONGEST_REASON);
        return answer.ok(acceptances.accept(key, seen, warning, reason, currentAccount.actor()));
    }

    /** Withdraws the acceptance of a warning. */
    @DELETE
    @Path("{key}/findings/{id}/acceptance")
    public Response reopen(@PathParam("key") String key, @PathParam("id") String warning) {
        return answer.ok(acceptances.reopen(key, SeenVersion.in(headers), warning, currentAccount.actor()));
    }
}
