package ca.tandem.api;

import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.GlossaryCsv;
import ca.tandem.translation.glossary.GlossaryTbx;
import ca.tandem.translation.glossary.Term;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** The whole glossary as a file. */
@Path("staff")
@ForStaff
@RequestScoped
public class StaffGlossaryFiles {

    @Inject
    Glossary glossary;

    /** As a spreadsheet. */
    @GET
    @Path("glossary.csv")
    @Produces("text/csv;charset=UTF-8")
    public byte[] csv() {
        return GlossaryCsv.write(concepts());
    }

    /** As TBX-Basic. */
    @GET
    @Path("glossary.tbx")
    @Produces(GlossaryTbx.MEDIA_TYPE)
    public byte[] tbx() {
        return GlossaryTbx.write(concepts());
    }

    private List<Concept> concepts() {
        return glossary.all().stream().map(Term::getConcept).toList();
    }
}
