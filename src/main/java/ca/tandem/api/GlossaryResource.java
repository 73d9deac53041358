package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.GlossaryEditor;
import ca.tandem.translation.glossary.GlossaryEntry;
import ca.tandem.translation.glossary.GlossaryFile;
import ca.tandem.translation.glossary.GlossaryRepository;
import ca.tandem.translation.glossary.TbxWriter;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.net.URI;
import java.util.List;

/** Resource of the glossary: all staff may read it, translators and administrators may change it. */
@Path("staff/glossary")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GlossaryResource {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    Glossary glossary;

    @Inject
    GlossaryRepository terms;

    @Inject
    GlossaryEditor editing;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    ResponseLanguage words;

    @Context
    HttpHeaders headers;

    /** A page of terms. */
    public record TermPageJson(long total, int page, int size, List<TermJson> items) {}

    /** The outcome of a glossary import. */
    public record GlossaryImportJson(int added, int changed, int unchanged, List<RejectedLineJson> problems) {

        /** A line that was not imported, and the reason. */
        public record RejectedLineJson(long line, String code, String message) {}
    }

    /** Lists terms in the alphabetical order of the response's language. */
    @GET
    public TermPageJson find(@QueryParam("q") String text, @QueryParam("page") String pageNumber) {
        var page = QueryParameters.whole("page", pageNumber, LAST_PAGE, 1);
        var glossarySearchResult = glossary.find(text, words.language(), page, PAGE_SIZE);
        return new TermPageJson(
                glossarySearchResult.total(),
                page,
                PAGE_SIZE,
                glossarySearchResult.terms().stream().map(TermJson::of).toList());
    }

    /** Returns a term. */
    @GET
    @Path("{key}")
    public Response show(@PathParam("key") String key) {
        return answer(Response.ok(), terms.byKey(key).orElseThrow(() -> ProblemException.notFound("term.unknown")));
    }

    /** Adds a term. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        var glossaryEntry = editing.add(TermJson.added(body), currentAccount.actor());
        return answer(Response.created(URI.create("staff/glossary/" + glossaryEntry.getKey())), glossaryEntry);
    }

    /** Changes a term. */
    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("key") String key, InputStream body) {
        var seen = VersionTag.fromIfMatch(headers);
        return answer(Response.ok(), editing.change(key, seen, TermJson.changed(body), currentAccount.actor()));
    }

    /** Deletes a term. */
    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key) {
        editing.delete(key, VersionTag.fromIfMatch(headers), currentAccount.actor());
    }

    /** Imports the terms of a file; of a file of TERMIUM Plus, those of a subject. */
    @POST
    @Consumes({"text/csv", TbxWriter.MEDIA_TYPE})
    public GlossaryImportJson take(@QueryParam("subject") String subject, InputStream body) throws IOException {
        RefusedException.throwIfAny(editing.refusals(currentAccount.actor()));
        var file = GlossaryFile.read(body.readAllBytes(), subject);
        var glossaryImportResult = editing.importFile(file, currentAccount.actor());
        return new GlossaryImportJson(
                glossaryImportResult.added(),
                glossaryImportResult.changed(),
                glossaryImportResult.unchanged(),
                file.lineErrors().stream()
                        .map(lineError -> new GlossaryImportJson.RejectedLineJson(
                                lineError.line(), lineError.refusal().code(), words.message(lineError.refusal())))
                        .toList());
    }

    private static Response answer(Response.ResponseBuilder answer, GlossaryEntry glossaryEntry) {
        return answer.tag(VersionTag.tag(glossaryEntry.getVersion()))
                .entity(TermJson.of(glossaryEntry))
                .build();
    }
}
