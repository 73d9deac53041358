package ca.tandem.review;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.text.TextSanitizer;
import ca.tandem.identity.Secrets;
import ca.tandem.posting.Contribution;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.CommentService;
import ca.tandem.translation.comment.Guest;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service for reviewers who open a review link. They are not signed in: the secret entitles them to read and comment, and to nothing
 * else. The limits are computed from the database and so hold for all nodes together.
 */
@ApplicationScoped
@Transactional
public class ReviewService {

    /** Maximum number of comments through one link. */
    static final int MOST_COMMENTS = 200;

    /** Maximum number of comments through one link within {@link #WHILE}. */
    static final int MOST_AT_ONCE = 20;

    static final Duration WHILE = Duration.ofMinutes(10);

    @Inject
    ReviewLinks links;

    @Inject
    CommentService commentService;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Finds a link by its secret, valid or not; empty if there never was one. */
    public Optional<ReviewLink> byToken(String token) {
        return links.byHash(Secrets.hash(token));
    }

    /** Checks whether the link can be used to read and comment now. */
    public boolean isOpen(ReviewLink link) {
        return link.validity(clock.instant()) == ReviewLink.Validity.OPEN;
    }

    /** Records the first opening of a valid link. */
    public void recordOpened(String token) {
        locked(token).filter(link -> isOpen(link) && link.getSeenAt() == null).ifPresent(link -> {
            link.seen(clock.instant());
            auditLog.add(auditEvent("review.seen", link));
        });
    }

    /**
     * Adds a comment on the edition. The same text by the same name, sent again within {@link #WHILE}, is added once.
     *
     * @param token the secret of the link
     * @param name the reviewer's name, as typed
     * @param contributedPart the language or facts concerned; null for the whole edition
     * @param text the text of the comment
     * @throws RefusedException if a field is invalid, the link is no longer valid, or it has reached a limit
     */
    public Comment comment(String token, String name, Contribution.ContributedPart contributedPart, String text) {
        var link = locked(token)
                .filter(this::isOpen)
                .orElseThrow(() -> new RefusedException(List.of(Refusal.workflow("review.ended"))));
        var typed = TextSanitizer.line(name);
        var said = TextSanitizer.text(text);
        require(typed, said);
        var now = clock.instant();
        var sentTwice = comments(link).stream()
                .filter(comment -> comment.isRepeatOf(typed, contributedPart, said))
                .filter(comment -> comment.getAt().isAfter(now.minus(WHILE)))
                .findFirst();
        if (sentTwice.isPresent()) {
            return sentTwice.get();
        }
        if (links.countComments(link, Instant.EPOCH) >= MOST_COMMENTS) {
            throw new RefusedException(List.of(Refusal.workflow("review.full", MOST_COMMENTS)));
        }
        if (links.countComments(link, now.minus(WHILE)) >= MOST_AT_ONCE) {
            throw new RefusedException(List.of(Refusal.workflow("review.fast", WHILE.toMinutes())));
        }
        var comment = commentService.add(
                link.getEdition(),
                new Guest(typed, link.getMadeFor(), link.getId()),
                contributedPart,
                said,
                Set.of(link.getMadeBy()));
        auditLog.add(auditEvent("review.commented", link).with("comment", comment.getId()));
        return comment;
    }

    /** Validates all fields and reports all errors at once, so that the reviewer corrects the form only once. */
    private static void require(String name, String text) {
        var refusals = new ArrayList<Refusal>();
        if (name.isEmpty()) {
            refusals.add(Refusal.workflow("review.name.missing"));
        } else if (name.length() > Guest.LONGEST_NAME) {
            refusals.add(Refusal.workflow("review.name.long", name.length(), Guest.LONGEST_NAME));
        }
        if (text.isEmpty()) {
            refusals.add(Refusal.workflow("comment.missing"));
        } else if (text.length() > Comment.LONGEST) {
            refusals.add(Refusal.workflow("comment.long", text.length(), Comment.LONGEST));
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    /** Returns the comments made through the link, oldest first. */
    public List<Comment> comments(ReviewLink link) {
        return links.comments(link);
    }

    /** Finds a link and locks it, so that the limits hold and the first opening is recorded once. */
    private Optional<ReviewLink> locked(String token) {
        var found = byToken(token);
        found.ifPresent(links::lock);
        return found;
    }

    /** Creates an audit event without an account, because nobody is signed in; typed names are not recorded. */
    private static AuditEvent auditEvent(String what, ReviewLink link) {
        var edition = link.getEdition();
        return AuditEvent.of(what)
                .on(edition.getPosting().getKey(), edition.getNumber(), edition.contentHash())
                .with("number", link.getId());
    }
}
