package ca.tandem.feedback;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Role;
import ca.tandem.posting.Contribution.ContributedPart;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.posting.StateChange;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.CommentService;
import ca.tandem.translation.comment.Comments;
import ca.tandem.translation.comment.Feedback;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.workflow.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;

/** A service by which readers say what is wrong with the language of a published posting. It asks nobody who they are. */
@ApplicationScoped
@Transactional
public class FeedbackService {

    /** Maximum number of open comments of readers on a posting. */
    static final int MOST_OPEN = 20;

    /** Outcome of a request. */
    public enum Outcome {
        /** The comment was added, or was there already. */
        TAKEN,
        /** So many comments of readers on the posting are open that no more are taken. */
        ENOUGH,
        /** The posting is not published any more. */
        GONE
    }

    @Inject
    Postings postings;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    Comments comments;

    @Inject
    CommentService commentService;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog auditLog;

    @Inject
    FeedbackAnswers answers;

    /**
     * Takes a request: it becomes a comment on the unit of the published edition that holds the passage or, if none does, on the edition as a
     * whole. What is open in the same words is not added again.
     */
    public Outcome take(FeedbackRequest feedbackRequest) {
        // Requests on the same posting wait for each other, so that the limit holds and a form that is sent twice adds
        // one comment.
        postings.lock(feedbackRequest.key());
        var published = postings.of(feedbackRequest.key()).published();
        if (published.isEmpty()) {
            return Outcome.GONE;
        }
        var edition = published.get();
        var open = comments.openOfReaders(edition.getPosting());
        if (open.stream().anyMatch(comment -> isRepeat(comment, feedbackRequest))) {
            return Outcome.TAKEN;
        }
        if (open.size() >= MOST_OPEN) {
            return Outcome.ENOUGH;
        }
        add(edition, feedbackRequest);
        return Outcome.TAKEN;
    }

    private void add(Edition edition, FeedbackRequest feedbackRequest) {
        var unit = PassageFinder.find(
                unitTranslation.activeUnits(edition), feedbackRequest.language(), feedbackRequest.passage());
        var comment = commentService.add(
                edition,
                unit.orElse(null),
                new Feedback(feedbackRequest.kind(), feedbackRequest.passage()),
                ContributedPart.of(feedbackRequest.language()),
                feedbackRequest.text(),
                concerned(edition));
        auditLog.add(AuditEvent.of("feedback.received")
                .on(edition.getPosting().getKey(), edition.getNumber(), edition.contentHash())
                .with("comment", comment.getId()));
        if (!feedbackRequest.address().isEmpty()) {
            answers.expect(comment.getId(), feedbackRequest.address(), feedbackRequest.language());
        }
    }

    private static boolean isRepeat(Comment comment, FeedbackRequest feedbackRequest) {
        return comment.getText().equals(feedbackRequest.text())
                && comment.getPart() == ContributedPart.of(feedbackRequest.language())
                && comment.getFeedback().getPassage().equals(feedbackRequest.passage());
    }

    /** Returns the names of those who approved the edition or, if nobody wrote it here, of all who write or translate. */
    private Set<String> concerned(Edition edition) {
        if (edition.contributors().isEmpty()) {
            return accounts.open().stream()
                    .filter(account -> account.getRoles().contains(Role.AUTHOR)
                            || account.getRoles().contains(Role.TRANSLATOR))
                    .map(Account::getName)
                    .collect(Collectors.toSet());
        }
        return edition.getHistory().stream()
                .filter(change -> change.getAction() == Action.APPROVE)
                .map(StateChange::getAccount)
                .collect(Collectors.toSet());
    }
}
