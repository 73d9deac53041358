package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Fact;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.translation.proposal.ProposedFacts;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Resource of the facts that are proposed from the texts of a posting. */
@Path("staff/postings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProposalResource {

    private static final int LONGEST_FACT = 40;

    @Inject
    Postings postings;

    @Inject
    ProposedFacts proposedFacts;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    EditionResponse answer;

    @Context
    HttpHeaders headers;

    /** Lists the facts that the texts state and that the current edition lacks. */
    @GET
    @Path("{key}/proposals")
    public List<ProposalJson> proposals(@PathParam("key") String key) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        return proposedFacts.of(edition).stream().map(ProposalJson::of).toList();
    }

    /** Takes some of the proposals into the draft; for a published posting, into a revision that is opened for it. */
    @POST
    @Path("{key}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(@PathParam("key") String key, InputStream body) {
        var seen = VersionTag.fromIfMatch(headers);
        var fields = JsonFields.read(body, "facts", "reason");
        var facts = fields.texts("facts", LONGEST_FACT).stream()
                .map(ProposalResource::fact)
                .collect(Collectors.toSet());
        var reason = fields.text("reason", ActionRequest.LONGEST_REASON);
        return answer.ok(proposedFacts.take(key, seen, facts, reason, currentAccount.actor()));
    }

    private static Fact fact(String name) {
        return Arrays.stream(Fact.values())
                .filter(fact -> fact.key().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.malformed(
                        "field.word",
                        "facts",
                        Arrays.stream(Fact.values()).map(Fact::key).collect(Collectors.joining(", "))));
    }
}
