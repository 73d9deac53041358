package ca.tandem.feedback;

import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;

import ca.tandem.audit.AuditEvent;
import ca.tandem.common.Language;
import ca.tandem.feedback.FeedbackService.Outcome;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.CommentAdded;
import ca.tandem.translation.comment.CommentFixture;
import ca.tandem.translation.comment.CommentService;
import ca.tandem.translation.comment.Feedback.FeedbackKind;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitServices;
import ca.tandem.workflow.Action;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Consumer;

/** The services of readers' feedback in one transaction, wired without a container. */
final class FeedbackServices {

    private final EntityManager entityManager;
    private final UnitServices unitServices;
    private final CommentService commentService;
    private final FeedbackService feedbackService = new FeedbackService();

    FeedbackServices(EntityManager entityManager, Consumer<CommentAdded> listener) {
        this.entityManager = entityManager;
        unitServices = new UnitServices(entityManager);
        var accounts = new AccountFixture(entityManager).accounts();
        var auditLog = unitServices.postingServices().auditLog();
        commentService = CommentFixture.commentService(entityManager, accounts, listener, auditLog);
        feedbackService.postings = unitServices.postingServices().postings();
        feedbackService.unitTranslation = unitServices.unitTranslation();
        feedbackService.comments = CommentFixture.comments(entityManager);
        feedbackService.commentService = commentService;
        feedbackService.accounts = accounts;
        feedbackService.auditLog = auditLog;
    }

    FeedbackServices with(FeedbackAnswers answers) {
        feedbackService.answers = answers;
        return this;
    }

    EntityManager entityManager() {
        return entityManager;
    }

    List<AuditEvent> audited() {
        return unitServices.postingServices().auditLog().events;
    }

    Edition create(String key) {
        return unitServices
                .postingServices()
                .postingEditor()
                .create(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR);
    }

    Edition publish(String key) {
        create(key);
        act(key, Action.SUBMIT, AUTHOR);
        act(key, Action.DELIVER, TRANSLATOR);
        return act(key, Action.APPROVE, APPROVER);
    }

    Edition act(String key, Action action, Actor actor) {
        var version = edition(key).getVersion();
        return unitServices
                .postingServices()
                .workflow()
                .perform(key, version, ActionRequest.of(action, "Because"), actor);
    }

    private Edition edition(String key) {
        return unitServices.postingServices().postings().edition(key).orElseThrow();
    }

    List<Unit> units(String key) {
        return unitServices.unitTranslation().activeUnits(edition(key));
    }

    Outcome take(String key, String passage, String text) {
        return take(key, Language.EN, passage, text, "");
    }

    Outcome take(String key, Language language, String passage, String text, String address) {
        return feedbackService.take(new FeedbackRequest(key, language, FeedbackKind.SPELLING, passage, text, address));
    }

    void resolve(Comment comment, boolean resolved) {
        commentService.resolve(comment.getId(), resolved, TRANSLATOR);
    }

    /** Returns all comments on the edition, also those that are resolved. */
    List<Comment> all(String key) {
        return CommentFixture.comments(entityManager).of(edition(key));
    }

    List<Comment> comments(String key) {
        var found = CommentFixture.comments(entityManager)
                .openOfReaders(edition(key).getPosting());
        found.stream().filter(Comment::isOnUnit).forEach(comment -> comment.getUnit()
                .getSource());
        return found;
    }
}
