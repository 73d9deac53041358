package ca.tandem.api;

import ca.tandem.publication.search.PostingSearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Resource of suggestions for what a reader is typing. */
@Path("suggest")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionResource {

    /** Time for which a client may keep an answer: somebody who types and deletes asks the same again. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    PostingSearch search;

    @Inject
    ResponseLanguage words;

    @Inject
    JsonbResolver json;

    /** Returns words and titles, each of which finds an open posting. */
    @GET
    public Response suggest(@QueryParam("lang") String tag, @QueryParam("q") String typed) {
        var kept = new CacheControl();
        kept.setMaxAge((int) KEPT.toSeconds());
        kept.setNoTransform(false);
        return Response.ok(json.write(search.suggest(words.named(tag), typed)))
                .cacheControl(kept)
                .header("Vary", "Accept-Language")
                .build();
    }
}
