package ca.tandem.api;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.translation.check.Checks;
import ca.tandem.work.task.TaskAssignment;
import ca.tandem.workflow.Action;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;

/** Response to every request that reads or changes an edition: its current state, with the version as entity tag. */
@RequestScoped
public class EditionResponse {

    @Inject
    Postings postings;

    @Inject
    PostingWorkflow workflow;

    @Inject
    TaskAssignment taskAssignment;

    @Inject
    Checks checks;

    @Inject
    CurrentAccount currentAccount;

    Response ok(Edition edition) {
        return with(Response.ok(), edition);
    }

    Response with(Response.ResponseBuilder answer, Edition edition) {
        var editions = postings.editions(edition.getPosting().getKey());
        var line = PostingItemJson.of(edition, taskAssignment.assignment(edition), checks.findingsAsRead(edition));
        var detail = PostingDetailJson.of(edition, line, editions, allowed(edition, editions));
        return answer.tag(VersionTag.tag(detail.version())).entity(detail).build();
    }

    /** Returns the actions that the account may take. Besides those on the edition in work, they include those on the public edition. */
    private List<String> allowed(Edition shown, List<Edition> editions) {
        var actor = currentAccount.actor();
        var allowed = EnumSet.noneOf(Action.class);
        allowed.addAll(workflow.allowedActions(shown, actor));
        editions.stream()
                .filter(edition -> edition.getState().isPublic() || edition.isUnconfirmed())
                .findFirst()
                .filter(edition -> edition.getNumber() != shown.getNumber())
                .ifPresent(edition -> allowed.addAll(workflow.allowedActions(edition, actor)));
        return allowed.stream().map(Action::word).toList();
    }
}
