package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.common.ProblemException.ProblemKind;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.publication.Publication;
import ca.tandem.publication.Publications;
import ca.tandem.publication.search.FacetField;
import ca.tandem.publication.search.LimitField;
import ca.tandem.publication.search.PostingSearch;
import ca.tandem.publication.search.SearchOrder;
import ca.tandem.publication.search.SearchQuery;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Resource of public postings. Responses are the same for all clients and carry an entity tag, so that an unchanged one is not sent again.
 */
@Path("postings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicPostingResource {

    private static final int USUAL_SIZE = 20;
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    PostingSearch search;

    @Inject
    Publications publications;

    @Inject
    PublicPostingMapper form;

    @Inject
    PublicationProofMapper publicationProofs;

    @Inject
    ResponseLanguage words;

    @Inject
    JsonbResolver json;

    @Context
    Request request;

    /** Finds open postings. The filters are those of the readers' list, under the same names. */
    @GET
    public Response find(
            @QueryParam("lang") String tag,
            @QueryParam("page") String page,
            @QueryParam("size") String size,
            @Context UriInfo address) {
        var parameters = address.getQueryParameters();
        checkFilters(parameters);
        var searchQuery = SearchQuery.read(
                words.named(tag),
                name -> parameters.getOrDefault(name, List.of()),
                QueryParameters.whole("page", page, LAST_PAGE, 1),
                QueryParameters.whole("size", size, SearchQuery.LARGEST, USUAL_SIZE));
        return unlessKnown(form.found(search.find(searchQuery), searchQuery.language()));
    }

    /** Returns the publication of one posting, in both languages. */
    @GET
    @Path("{key}")
    public Response show(@PathParam("key") String key) {
        return unlessKnown(form.posting(publication(key)));
    }

    /** Returns the proof that what is public of one posting stands in the transparency log. */
    @GET
    @Path("{key}/proof")
    public Response prove(@PathParam("key") String key) {
        return unlessKnown(publicationProofs.of(publication(key)));
    }

    private Publication publication(String key) {
        var publication = publications.byKey(key).orElseThrow(() -> new PostingNotFoundException(key));
        if (publication.isWithdrawn()) {
            var notice = publication.getNotice().getWords().get(words.language());
            throw new ProblemException(ProblemKind.GONE, "posting.withdrawn", notice == null ? "" : notice);
        }
        return publication;
    }

    /** Refuses what is no value of a filter, which a page leaves out: a client would take all postings for those that it asked for. */
    private static void checkFilters(MultivaluedMap<String, String> parameters) {
        for (var facetField : FacetField.values()) {
            checkWords(parameters, facetField.field(), facetField.words());
        }
        checkWords(
                parameters,
                SearchQuery.ORDER,
                Arrays.stream(SearchOrder.values()).map(SearchOrder::parameter).toList());
        for (var limitField : LimitField.values()) {
            if (given(parameters, limitField.field()).anyMatch(value -> limitField.read(value) == null)) {
                throw ProblemException.malformed("parameter.limit", limitField.field(), limitField.most());
            }
        }
    }

    private static void checkWords(MultivaluedMap<String, String> parameters, String name, List<String> words) {
        if (!words.isEmpty() && given(parameters, name).anyMatch(value -> !words.contains(value))) {
            throw ProblemException.malformed("field.word", name, String.join(", ", words));
        }
    }

    private static Stream<String> given(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private Response unlessKnown(Object answer) {
        var body = json.write(answer);
        var tag = JsonbResolver.tag(body);
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
