package ca.tandem.api;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.FindingAcceptance;
import ca.tandem.translation.check.FindingGroup;
import ca.tandem.translation.check.FindingMender;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Resource of check findings in both texts, and of their acceptances. */
@Path("staff/postings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FindingResource {

    @Inject
    Postings postings;

    @Inject
    Checks checks;

    @Inject
    FindingAcceptance findingAcceptance;

    @Inject
    FindingMender findingMender;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    EditionResponse answer;

    @Inject
    ResponseLanguage words;

    @Context
    HttpHeaders headers;

    private static final int ID_LENGTH = 64;

    /** Lists all findings by kind, errors first. */
    @GET
    @Path("{key}/findings")
    public List<FindingJson> findings(@PathParam("key") String key) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        checks.proofread(edition);
        return FindingGroup.of(findingAcceptance.of(edition)).stream()
                .map(group -> FindingJson.of(group, words))
                .toList();
    }

    /** Accepts findings or groups of them, with a reason. */
    @POST
    @Path("{key}/findings/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(@PathParam("key") String key, InputStream body) {
        var seen = VersionTag.fromIfMatch(headers);
        var fields = JsonFields.read(body, "ids", "reason");
        var reason = fields.text("reason", ActionRequest.LONGEST_REASON);
        proofread(key);
        return answer.ok(
                findingAcceptance.accept(key, seen, fields.texts("ids", ID_LENGTH), reason, currentAccount.actor()));
    }

    /** Mends all findings of one kind in one text. */
    @POST
    @Path("{key}/findings/mend")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response mend(@PathParam("key") String key, InputStream body) {
        var seen = VersionTag.fromIfMatch(headers);
        var fields = JsonFields.read(body, "code", "language");
        fields.require("code");
        fields.require("language");
        var code = fields.text("code", ID_LENGTH);
        var language = Language.of(fields.text("language", ID_LENGTH))
                .orElseThrow(() -> ProblemException.malformed("field.word", "language", "en, fr"));
        return answer.ok(findingMender
                .mend(key, seen, code, language, currentAccount.actor())
                .edition());
    }

    /** Undoes a mend that was the last save. */
    @POST
    @Path("{key}/findings/mend/undo")
    public Response undoMend(@PathParam("key") String key) {
        return answer.ok(findingMender.undo(key, VersionTag.fromIfMatch(headers), currentAccount.actor()));
    }

    /** Withdraws the acceptances of a finding or of a group. */
    @DELETE
    @Path("{key}/findings/{id}/acceptance")
    public Response reopen(@PathParam("key") String key, @PathParam("id") String id) {
        proofread(key);
        return answer.ok(findingAcceptance.reopen(key, VersionTag.fromIfMatch(headers), id, currentAccount.actor()));
    }

    /** Asks outside the transaction for findings that another node showed. */
    private void proofread(String key) {
        if (checks.isProofreading()) {
            postings.edition(key).ifPresent(checks::proofread);
        }
    }
}
