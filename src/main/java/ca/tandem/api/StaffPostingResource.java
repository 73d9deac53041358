package ca.tandem.api;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Confidentiality;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingList;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.translation.check.Checks;
import ca.tandem.work.task.TaskAssignment;
import ca.tandem.work.task.TaskList;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/** Resource of postings for staff, who write, translate and approve them. */
@Path("staff/postings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StaffPostingResource {

    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 1_000_000;

    @Inject
    PostingList register;

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    Confidentiality confidentiality;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Checks checks;

    @Inject
    TaskList tasks;

    @Inject
    TaskAssignment taskAssignment;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    EditionResponse answer;

    @Context
    HttpHeaders headers;

    /** A page of postings. */
    public record PostingPageJson(long total, int page, int size, List<PostingItemJson> items) {}

    /** Lists postings, the most recently changed first. */
    @GET
    public PostingPageJson find(
            @QueryParam("state") String state,
            @QueryParam("q") String text,
            @QueryParam("assignee") String assignee,
            @QueryParam("page") String pageNumber) {
        var page = QueryParameters.whole("page", pageNumber, LAST_PAGE, 1);
        var found = register.find(
                QueryParameters.word("state", state, State.class), text, editionsOf(assignee), page, PAGE_SIZE);
        return new PostingPageJson(
                found.total(),
                page,
                PAGE_SIZE,
                lines(found.lines().stream()
                        .map(PostingList.PostingItem::edition)
                        .toList()));
    }

    /** Creates a posting. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        var posting = PostingRequests.newPosting(body);
        var edition = postingEditor.create(
                posting.key(), posting.source(), posting.texts(), posting.facts(), currentAccount.actor());
        return answer.with(
                Response.created(
                        URI.create("staff/postings/" + edition.getPosting().getKey())),
                edition);
    }

    /** Returns a posting. */
    @GET
    @Path("{key}")
    public Response show(@PathParam("key") String key) {
        return answer.ok(edition(key));
    }

    /** Replaces the text in one language. */
    @PUT
    @Path("{key}/texts/{lang: en|fr}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@PathParam("key") String key, @PathParam("lang") String tag, InputStream body) {
        var language = Language.of(tag).orElseThrow();
        return changed(
                key,
                seen -> postingEditor.write(key, seen, language, PostingRequests.text(body), currentAccount.actor()));
    }

    /** Replaces the facts. */
    @PUT
    @Path("{key}/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@PathParam("key") String key, InputStream body) {
        return changed(
                key, seen -> postingEditor.write(key, seen, PostingRequests.facts(body), currentAccount.actor()));
    }

    /** Replaces the change note for readers. */
    @PUT
    @Path("{key}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response writeNote(@PathParam("key") String key, InputStream body) {
        return changed(key, seen -> postingEditor.write(key, seen, PostingRequests.note(body), currentAccount.actor()));
    }

    /** Marks a posting as confidential, or lifts the mark. */
    @PUT
    @Path("{key}/confidential")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response mark(@PathParam("key") String key, InputStream body) {
        return changed(
                key,
                seen -> confidentiality.mark(key, seen, PostingRequests.confidential(body), currentAccount.actor()));
    }

    /** Performs a workflow action. */
    @POST
    @Path("{key}/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response act(@PathParam("key") String key, InputStream body) {
        return changed(
                key, seen -> workflow.perform(key, seen, PostingRequests.decision(body), currentAccount.actor()));
    }

    /** Lists the workflow actions on a posting, newest first. */
    @GET
    @Path("{key}/history")
    public List<StateChangeJson> history(@PathParam("key") String key) {
        edition(key);
        return postings.history(key).stream().map(StateChangeJson::of).toList();
    }

    /**
     * Returns the editions with a task of the given account ({@code me} is the requesting one); null if the list is not filtered by
     * assignee.
     */
    private Set<Long> editionsOf(String assignee) {
        if (assignee == null || assignee.isBlank()) {
            return null;
        }
        return tasks.editionsOf(assignee.equals("me") ? currentAccount.actor().name() : assignee);
    }

    /** Returns the response to a change of the posting, which is based on the version that the request names. */
    private Response changed(String key, LongFunction<Edition> change) {
        try {
            return answer.ok(change.apply(VersionTag.fromIfMatch(headers)));
        } catch (ProblemException e) {
            // Of several problems with a request, that there is no such posting comes first.
            edition(key);
            throw e;
        }
    }

    private Edition edition(String key) {
        return postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
    }

    private List<PostingItemJson> lines(List<Edition> editions) {
        var tasks = taskAssignment.of(editions);
        return editions.stream()
                .map(edition -> PostingItemJson.of(
                        edition, tasks.get(edition.getId()).assignment(), checks.findingsAsRead(edition)))
                .toList();
    }
}
