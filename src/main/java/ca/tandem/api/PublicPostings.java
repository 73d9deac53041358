package ca.tandem.api;

import ca.tandem.common.Language;
import ca.tandem.posting.UnknownPosting;
import ca.tandem.publication.Publications;
import ca.tandem.search.PostingSearch;
import ca.tandem.search.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * Resource of public postings. Responses are the same for all clients and carry an entity tag, so that an unchanged one is not sent again.
 */
@Path("postings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicPostings {

    private static final int USUAL_SIZE = 20;
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    PostingSearch search;

    @Inject
    Publications publications;

    @Inject
    PublicForm form;

    @Inject
    AnswerLanguage words;

    @Inject
    JsonForm json;

    @Context
    Request request;

    /** Finds open postings. */
    @GET
    public Response find(
            @QueryParam("lang") String tag,
            @QueryParam("q") String text,
            @QueryParam("team") String team,
            @QueryParam("classification") String classification,
            @QueryParam("location") String location,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        var query = new Query(
                language(tag),
                text,
                team,
                classification,
                location,
                Parameter.whole("page", page, LAST_PAGE, 1),
                Parameter.whole("size", size, Query.LARGEST, USUAL_SIZE));
        return unlessKnown(form.found(search.find(query), query.language()));
    }

    /** Returns the publication of one posting, in both languages. */
    @GET
    @Path("{key}")
    public Response show(@PathParam("key") String key) {
        var publication = publications.byKey(key).orElseThrow(() -> new UnknownPosting(key));
        if (publication.isWithdrawn()) {
            throw new Withdrawn(publication.getNotice().getWords().get(words.language()));
        }
        return unlessKnown(form.posting(publication));
    }

    private Language language(String tag) {
        return tag == null || tag.isBlank()
                ? words.language()
                : Language.of(tag).orElseThrow(() -> new Invalid("field.word", "lang", "en, fr"));
    }

    private Response unlessKnown(Object answer) {
        var body = json.write(answer);
        var tag = JsonForm.tag(body);
        var asked = request.evaluatePreconditions(tag);
        var response = asked == null ? Response.ok(body) : asked;
        var revalidate = new CacheControl();
        revalidate.setNoCache(true);
        revalidate.setNoTransform(false);
        return response.tag(tag)
                .cacheControl(revalidate)
                .header("Vary", "Accept-Language")
                .build();
    }
}
