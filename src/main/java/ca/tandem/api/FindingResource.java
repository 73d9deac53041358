package ca.tandem.api;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.translation.check.WarningAcceptance;
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
public class FindingResource {

    @Inject
    Postings postings;

    @Inject
    WarningAcceptance warningAcceptance;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    EditionResponse answer;

    @Inject
    ResponseLanguage words;

    @Context
    HttpHeaders headers;

    /** Lists all findings, errors first. */
    @GET
    @Path("{key}/findings")
    public List<FindingJson> findings(@PathParam("key") String key) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        return warningAcceptance.of(edition).stream()
                .map(assessedFinding -> FindingJson.of(assessedFinding, words))
                .toList();
    }

    /** Accepts a warning, with a reason. */
    @PUT
    @Path("{key}/findings/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("key") String key, @PathParam("id") String warning, InputStream body) {
        var seen = VersionTag.fromIfMatch(headers);
        var reason = JsonFields.read(body, "reason").text("reason", ActionRequest.LONGEST_REASON);
        return answer.ok(warningAcceptance.accept(key, seen, warning, reason, currentAccount.actor()));
    }

    /** Withdraws the acceptance of a warning. */
    @DELETE
    @Path("{key}/findings/{id}/acceptance")
    public Response reopen(@PathParam("key") String key, @PathParam("id") String warning) {
        return answer.ok(
                warningAcceptance.reopen(key, VersionTag.fromIfMatch(headers), warning, currentAccount.actor()));
    }
}
