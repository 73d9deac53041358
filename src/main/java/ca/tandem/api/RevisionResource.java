package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.posting.revision.EditionSnapshot;
import ca.tandem.posting.revision.RevisionName;
import ca.tandem.posting.revision.RevisionRestorer;
import ca.tandem.posting.revision.Revisions;
import ca.tandem.posting.revision.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Resource of revisions: their list, the comparison of two versions, and the restoration of an earlier one. */
@Path("staff/postings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {

    @Inject
    Postings postings;

    @Inject
    Revisions revisions;

    @Inject
    Versions versions;

    @Inject
    RevisionRestorer revisionRestorer;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    EditionResponse answer;

    @PathParam("key")
    String key;

    @Context
    HttpHeaders headers;

    /** Lists the revisions of all editions, newest first. */
    @GET
    @Path("{key}/revisions")
    public List<RevisionJson> list() {
        require();
        return revisions.of(key).stream().map(RevisionJson::of).toList();
    }

    /** Compares two versions. A version that is not named defaults to that of {@link Versions#defaultComparison}. */
    @GET
    @Path("{key}/diff")
    public DiffJson compare(@QueryParam("from") String from, @QueryParam("to") String to) {
        var editions = postings.editions(key);
        if (editions.isEmpty()) {
            throw new PostingNotFoundException(key);
        }
        var usual = Versions.defaultComparison(editions, revisions.of(key));
        return DiffJson.between(version(editions, "from", from, usual.from()), version(editions, "to", to, usual.to()));
    }

    /** Restores a revision into the draft. */
    @POST
    @Path("{key}/revisions/{revision}/restoration")
    public Response restore(@PathParam("revision") String revision) {
        require();
        var name = RevisionName.parse(revision)
                .filter(known -> revisions.find(key, known).isPresent())
                .orElseThrow(() -> ProblemException.notFound("revision.unknown"));
        var seen = VersionTag.fromIfMatch(headers);
        return answer.ok(revisionRestorer.restore(key, seen, name, currentAccount.actor()));
    }

    private EditionSnapshot version(List<Edition> editions, String parameter, String given, RevisionName usual) {
        var name = given == null || given.isBlank()
                ? usual
                : RevisionName.parse(given)
                        .orElseThrow(() -> ProblemException.malformed("parameter.version", parameter));
        return versions.snapshot(key, editions, name).orElseThrow(() -> ProblemException.notFound("revision.unknown"));
    }

    private void require() {
        if (postings.byKey(key).isEmpty()) {
            throw new PostingNotFoundException(key);
        }
    }
}
