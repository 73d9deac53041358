package ca.tandem.api;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.exchange.tmx.TmxImport;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.memory.Lookup;
import ca.tandem.translation.memory.TranslationMemory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;

/** Resource of the translation memory: lookup, search, TMX import and deletion of bad entries. */
@Path("staff/memory")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MemoryResource {

    /** Maximum length of a text to look up, in characters, because addresses cannot be of any length. */
    private static final int LONGEST = 20_000;

    private static final int USUAL_MIN = 70;
    private static final int USUAL_LIMIT = 10;
    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 100_000;

    @Inject
    TranslationMemory memory;

    @Inject
    TmxImport tmxImport;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    ResponseLanguage words;

    /** Query parameters of a lookup or a search. */
    public static class MemoryQueryParameters {

        @QueryParam("source")
        private String source;

        @QueryParam("from")
        private String from;

        @QueryParam("to")
        private String to;

        @QueryParam("min")
        private String min;

        @QueryParam("limit")
        private String limit;

        @QueryParam("q")
        private String words;

        @QueryParam("page")
        private String page;

        private Lookup lookup() {
            if (source.length() > LONGEST) {
                throw ProblemException.malformed("field.long", "source", LONGEST, source.length());
            }
            var language = language("from", from);
            if (to != null && language("to", to) == language) {
                throw ProblemException.malformed(
                        "field.word", "to", language.other().tag());
            }
            return new Lookup(
                    source,
                    language,
                    null,
                    null,
                    null,
                    QueryParameters.whole("min", min, 100, USUAL_MIN),
                    QueryParameters.whole("limit", limit, Lookup.MAX_MATCHES, USUAL_LIMIT));
        }

        private static Language language(String name, String tag) {
            if (tag == null) {
                throw ProblemException.malformed("field.missing", name);
            }
            return Language.of(tag).orElseThrow(() -> ProblemException.malformed("field.word", name, "en, fr"));
        }
    }

    /** Looks up matches for a text, best first; with {@code q} instead of {@code source}, searches the entries that contain words. */
    @GET
    public Response find(@BeanParam MemoryQueryParameters memoryQueryParameters) {
        if (memoryQueryParameters.source != null && !memoryQueryParameters.source.isBlank()) {
            List<MatchJson> alike = memory.matches(memoryQueryParameters.lookup()).stream()
                    .map(MatchJson::of)
                    .toList();
            return Response.ok(new GenericEntity<>(alike) {}).build();
        }
        if (memoryQueryParameters.words == null) {
            throw ProblemException.malformed("field.missing", "source");
        }
        var page = QueryParameters.whole("page", memoryQueryParameters.page, LAST_PAGE, 1);
        return Response.ok(MemoryJson.MemoryPageJson.of(memory.search(memoryQueryParameters.words, page, PAGE_SIZE)))
                .build();
    }

    /** Imports a TMX file; existing entries stay as they are. */
    @POST
    @Consumes({
        "application/x-tmx+xml",
        MediaType.APPLICATION_XML,
        MediaType.TEXT_XML,
        MediaType.APPLICATION_OCTET_STREAM
    })
    public MemoryJson.TmxImportJson take(InputStream file) {
        return MemoryJson.TmxImportJson.of(tmxImport.importFile(file, currentAccount.actor()), words);
    }

    /** Deletes a bad entry. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public Response forget(@PathParam("id") long id) {
        if (!memory.delete(id, currentAccount.actor())) {
            throw ProblemException.notFound("memory.unknown");
        }
        return Response.noContent().build();
    }
}
