package ca.tandem.api;

import ca.tandem.exchange.hugo.HugoExport;
import ca.tandem.identity.CurrentAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Resource of all postings as a Hugo content tree, for administrators. */
@Path("staff/export")
@RequestScoped
public class ExportResource {

    @Inject
    HugoExport export;

    @Inject
    CurrentAccount currentAccount;

    /** Exports the tree as a ZIP file. */
    @GET
    @Produces(HugoExport.MEDIA_TYPE)
    public Response write() {
        return Response.ok(export.open(currentAccount.actor()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + HugoExport.FILE_NAME + "\"")
                .build();
    }
}
