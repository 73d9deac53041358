package ca.tandem.api;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.GlossaryEditing;
import ca.tandem.translation.glossary.GlossaryFile;
import ca.tandem.translation.glossary.GlossaryTbx;
import ca.tandem.translation.glossary.GlossaryTerms;
import ca.tandem.translation.glossary.Term;
import ca.tandem.translation.glossary.UnknownTerm;
import ca.tandem.workflow.Refused;
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
public class StaffGlossary {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    Glossary glossary;

    @Inject
    GlossaryTerms terms;

    @Inject
    GlossaryEditing editing;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    AnswerLanguage words;

    @Context
    HttpHeaders headers;

    /** A page of terms. */
    public record Found(long total, int page, int size, List<TermJson> items) {}

    /** The outcome of a glossary import. */
    public record Taken(int added, int changed, int unchanged, List<Problem> problems) {

        /** A line that was not imported, and the reason. */
        public record Problem(long line, String code, String message) {}
    }

    /** Lists terms in the alphabetical order of the response's language. */
    @GET
    public Found find(@QueryParam("q") String text, @QueryParam("page") String pageNumber) {
        var page = Parameter.whole("page", pageNumber, LAST_PAGE, 1);
        var found = glossary.find(text, words.language(), page, PAGE_SIZE);
        return new Found(
                found.total(),
                page,
                PAGE_SIZE,
                found.terms().stream().map(TermJson::of).toList());
    }

    /** Returns a term. */
    @GET
    @Path("{key}")
    public Response show(@PathParam("key") String key) {
        return answer(Response.ok(), terms.byKey(key).orElseThrow(() -> new UnknownTerm(key)));
    }

    /** Adds a term. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        var term = editing.add(TermJson.added(body), currentAccount.actor());
        return answer(Response.created(URI.create("staff/glossary/" + term.getKey())), term);
    }

    /** Changes a term. */
    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("key") String key, InputStream body) {
        var seen = SeenVersion.in(headers);
        return answer(Response.ok(), editing.change(key, seen, TermJson.changed(body), currentAccount.actor()));
    }

    /** Deletes a term. */
    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key) {
        editing.delete(key, SeenVersion.in(headers), currentAccount.actor());
    }

    /** Imports the terms of a file. */
    @POST
    @Consumes({"text/csv", GlossaryTbx.MEDIA_TYPE})
    public Taken take(InputStream body) throws IOException {
        Refused.ifAny(editing.refusals(currentAccount.actor()));
        var file = GlossaryFile.read(body.readAllBytes());
        var taken = editing.take(file.concepts(), currentAccount.actor());
        return new Taken(
                taken.added(),
                taken.changed(),
                taken.unchanged(),
                file.flaws().stream()
                        .map(flaw ->
                                new Taken.Problem(flaw.line(), flaw.refusal().code(), words.sentence(flaw.refusal())))
                        .toList());
    }

    private static Response answer(Response.ResponseBuilder answer, Term term) {
        return answer.tag(SeenVersion.tag(term.getVersion()))
                .entity(TermJson.of(term))
                .build();
    }
}
