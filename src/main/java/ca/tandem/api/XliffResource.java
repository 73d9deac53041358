package ca.tandem.api;

import ca.tandem.exchange.xliff.XliffExport;
import ca.tandem.exchange.xliff.XliffFile;
import ca.tandem.exchange.xliff.XliffImport;
import ca.tandem.exchange.xliff.XliffPreview;
import ca.tandem.identity.CurrentAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Resource of an edition as XLIFF 2.1, for translators who work with other tools. */
@Path("staff/postings/{key}/xliff")
@RequestScoped
public class XliffResource {

    @Inject
    XliffExport out;

    @Inject
    XliffImport in;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    ResponseLanguage words;

    @PathParam("key")
    String key;

    @Context
    HttpHeaders headers;

    /** A reason for which a unit was not imported. */
    public record UnitReasonJson(String code, String message) {}

    /** The outcome for a unit; in a preview, the expected one. */
    public record UnitOutcomeJson(String id, String outcome, List<UnitReasonJson> reasons) {}

    /** The outcome of an import. */
    public record XliffReportJson(long taken, long refused, List<UnitOutcomeJson> units) {}

    /** Exports the edition in work. */
    @GET
    @Produces(XliffFile.MEDIA_TYPE)
    public Response file() {
        var file = out.write(key, currentAccount.actor());
        return Response.ok(file.bytes(), XliffFile.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .tag(VersionTag.tag(file.version()))
                .build();
    }

    /** Imports a translated file or, with {@code preview}, returns the changes that it would make. */
    @PUT
    @Consumes({
        XliffFile.MEDIA_TYPE,
        XliffFile.OLD_MEDIA_TYPE,
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Produces(MediaType.APPLICATION_JSON)
    public Response take(
            @QueryParam("preview") boolean preview, @QueryParam("conflicts") String conflicts, InputStream body)
            throws IOException {
        var actor = currentAccount.actor();
        if (preview) {
            return answer(in.preview(key, body.readAllBytes(), actor));
        }
        var seen = VersionTag.fromIfMatch(headers);
        return answer(in.importFile(key, seen, body.readAllBytes(), names(conflicts), actor));
    }

    private Response answer(XliffPreview xliffPreview) {
        var units = xliffPreview.units().stream()
                .map(unit -> new UnitOutcomeJson(
                        unit.name(),
                        unit.outcome().name(),
                        unit.reasons().stream()
                                .map(reason -> new UnitReasonJson(reason.code(), words.message(reason)))
                                .toList()))
                .toList();
        return Response.ok(new XliffReportJson(xliffPreview.taken(), xliffPreview.refused(), units))
                .tag(VersionTag.tag(xliffPreview.version()))
                .build();
    }

    private static Set<String> names(String conflicts) {
        return conflicts == null
                ? Set.of()
                : Arrays.stream(conflicts.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
}
