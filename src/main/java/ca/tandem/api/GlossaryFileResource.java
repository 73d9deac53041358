package ca.tandem.api;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.glossary.GlossaryExport;
import ca.tandem.translation.glossary.TbxWriter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Resource of the whole glossary as a file. */
@Path("staff")
@RequestScoped
public class GlossaryFileResource {

    @Inject
    GlossaryExport export;

    @Inject
    CurrentAccount currentAccount;

    /** Exports the glossary as CSV. */
    @GET
    @Path("glossary.csv")
    @Produces("text/csv;charset=UTF-8")
    public byte[] csv() {
        return export.csv(currentAccount.actor());
    }

    /** Exports the glossary as TBX-Basic. */
    @GET
    @Path("glossary.tbx")
    @Produces(TbxWriter.MEDIA_TYPE)
    public byte[] tbx() {
        return export.tbx(currentAccount.actor());
    }
}
