package ca.tandem.api;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.work.task.TaskAssignment;
import ca.tandem.work.task.TaskStep;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.LocalDate;

/**
 * Resource of the task of an edition: its assignee and due day. It has a version of its own, so that planning does not conflict with
 * editing.
 */
@Path("staff/postings/{key}/task")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {

    private static final int NAME = 100;
    private static final int DAY = 40;

    @Inject
    Postings postings;

    @Inject
    TaskAssignment taskAssignment;

    @Inject
    CurrentAccount currentAccount;

    @PathParam("key")
    String key;

    @Context
    HttpHeaders headers;

    /**
     * A task.
     *
     * @param step the step to be done, or null
     */
    public record TaskJson(String key, TaskStep step, String assignee, LocalDate due) {}

    /** Returns the task. */
    @GET
    public Response show() {
        return answer(edition());
    }

    /** Assigns the task, or leaves it to the role if the assignee is null. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(InputStream body) {
        edition();
        var seen = VersionTag.fromIfMatch(headers);
        var jsonFields = JsonFields.read(body, "assignee", "due");
        jsonFields.require("assignee");
        jsonFields.require("due");
        var wanted = new TaskAssignment.Assignment(
                jsonFields.text("assignee", NAME), DayField.parse("due", jsonFields.text("due", DAY)));
        return answer(
                taskAssignment.assign(key, seen, wanted, currentAccount.actor()).getEdition());
    }

    private Edition edition() {
        return postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
    }

    private Response answer(Edition edition) {
        var task = taskAssignment.of(edition);
        var assignment = task.assignment();
        return Response.ok(new TaskJson(
                        key, TaskStep.of(edition.getState()).orElse(null), assignment.assignee(), assignment.due()))
                .tag(VersionTag.tag(task.version()))
                .build();
    }
}
