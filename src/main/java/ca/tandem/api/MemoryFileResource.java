package ca.tandem.api;

import ca.tandem.exchange.tmx.TmxExport;
import ca.tandem.identity.CurrentAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Resource of the whole translation memory as a file. */
@Path("staff/memory.tmx")
@RequestScoped
public class MemoryFileResource {

    @Inject
    TmxExport export;

    @Inject
    CurrentAccount currentAccount;

    /** Exports the translation memory as TMX 1.4b. */
    @GET
    @Produces("application/x-tmx+xml")
    public Response write() {
        // The request's own objects may be gone when the stream is written; the export is not one of them.
        var written = export;
        var actor = currentAccount.actor();
        StreamingOutput stream = output -> written.write(output, actor);
        return Response.ok(stream)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"memory.tmx\"")
                .build();
    }
}
