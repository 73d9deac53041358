package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.review.ReviewAddresses;
import ca.tandem.review.ReviewLink;
import ca.tandem.review.ReviewLinkService;
import ca.tandem.review.ReviewLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** Resource of review links, which show an edition to people without an account. Links change no text, so requests need no version. */
@Path("staff/postings/{key}/reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReviewLinkResource {

    @Inject
    Postings postings;

    @Inject
    ReviewLinks links;

    @Inject
    ReviewLinkService linkService;

    @Inject
    ReviewAddresses addresses;

    @Inject
    CurrentAccount currentAccount;

    @PathParam("key")
    String key;

    /**
     * A review link.
     *
     * @param addresses the addresses of the review page; given only in the response that creates the link, null afterwards
     */
    public record ReviewJson(
            String id,
            int edition,
            String madeFor,
            String madeBy,
            Instant madeAt,
            Instant expires,
            Instant seen,
            ReviewLink.Validity validity,
            String revokedBy,
            Instant revokedAt,
            Bilingual<String> addresses) {}

    /** Lists the links to all editions of the posting, oldest first. */
    @GET
    public List<ReviewJson> list() {
        require();
        return links.of(key).stream().map(link -> json(link, null)).toList();
    }

    /** Creates a link to the edition in work or the latest one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(InputStream body) {
        require();
        var jsonFields = JsonFields.read(body, "madeFor", "days");
        var madeFor = jsonFields.text("madeFor", ReviewLink.LONGEST_NAME);
        var createdLink = linkService.make(key, madeFor, jsonFields.number("days"), currentAccount.actor());
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(json(createdLink.link(), addresses.of(createdLink.token())))
                .build();
    }

    /** Revokes a link. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public void revoke(@PathParam("id") long id) {
        require();
        if (links.of(key, id).isEmpty()) {
            throw ProblemException.notFound("review.unknown");
        }
        linkService.revoke(key, id, currentAccount.actor());
    }

    private ReviewJson json(ReviewLink link, Bilingual<String> told) {
        return new ReviewJson(
                String.valueOf(link.getId()),
                link.getEdition().getNumber(),
                link.getMadeFor(),
                link.getMadeBy(),
                link.getMadeAt(),
                link.getExpiresAt(),
                link.getSeenAt(),
                linkService.validity(link),
                link.getRevokedBy(),
                link.getRevokedAt(),
                told);
    }

    private void require() {
        if (postings.edition(key).isEmpty()) {
            throw new PostingNotFoundException(key);
        }
    }
}
