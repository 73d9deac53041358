package ca.tandem.api;

import ca.tandem.audit.AuditExport;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

/** Resource of the audit entries of one posting. */
@Path("staff/postings/{key}/record")
@RequestScoped
public class PostingAuditResource {

    @Inject
    AuditExport export;

    @Inject
    Postings postings;

    @Inject
    CurrentAccount currentAccount;

    /** Exports the entries as JSON lines, in order. */
    @GET
    @Produces(AuditExport.MEDIA_TYPE)
    public StreamingOutput lines(@PathParam("key") String key) {
        if (postings.byKey(key).isEmpty()) {
            throw new PostingNotFoundException(key);
        }
        var written = export;
        var who = currentAccount.actor().name();
        return output -> written.write(key, who, output);
    }
}
