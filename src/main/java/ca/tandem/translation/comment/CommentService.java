package ca.tandem.translation.comment;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Contribution;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingAuditEvents;
import ca.tandem.translation.unit.Unit;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comments on units and on editions as a whole, with their mentions. Every signed-in user can read, write and resolve them. A comment stays
 * with the edition it was made on; while it is open, later editions show it too.
 */
@ApplicationScoped
@Transactional
public class CommentService {

    /** Period in which the same comment by the same account counts as a form that was sent twice. */
    private static final Duration TWICE = Duration.ofMinutes(1);

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}.@])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)");

    @Inject
    Comments comments;

    @Inject
    Accounts accounts;

    @Inject
    Event<CommentAdded> commentAddedEvent;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Adds a comment on a unit.
     *
     * @param unit the unit's id
     * @param text the text; {@code @name} mentions the account of that name
     * @param actor the author
     * @return the comment, whose mentions are notified; the existing one if the form was sent twice
     * @throws RefusedException if the text is empty or too long, or there is no such unit
     */
    public Comment add(long unit, String text, Actor actor) {
        var said = checked(text);
        var subject =
                comments.unit(unit).orElseThrow(() -> new RefusedException(List.of(Refusal.workflow("unit.unknown"))));
        // A request that sends the same form at the same moment waits here, and then finds the first one's comment.
        comments.lock(subject);
        var twin = twin(comments.on(subject, actor.name(), clock.instant().minus(TWICE)), said);
        if (twin.isPresent()) {
            return twin.get();
        }
        var comment = new Comment(subject.getEdition(), subject, actor.name(), said, mentioned(said), clock.instant());
        subject.markCommented();
        return keep(comment, actor);
    }

    /**
     * Adds a comment on an edition as a whole.
     *
     * @param text the text; {@code @name} mentions the account of that name
     * @param actor the author
     * @return the comment, whose mentions are notified; the existing one if the form was sent twice
     * @throws RefusedException if the text is empty or too long
     */
    public Comment add(Edition edition, String text, Actor actor) {
        var said = checked(text);
        var subject = comments.managed(edition);
        comments.lock(subject);
        var twin = twin(comments.onWhole(subject, actor.name(), clock.instant().minus(TWICE)), said);
        return twin.isPresent()
                ? twin.get()
                : keep(new Comment(subject, null, actor.name(), said, mentioned(said), clock.instant()), actor);
    }

    /** Returns the comment in the same words, when a form was sent twice. */
    private static Optional<Comment> twin(List<Comment> justBefore, String said) {
        return justBefore.stream()
                .filter(comment -> comment.getText().equals(said))
                .findFirst();
    }

    /**
     * Adds a guest's comment on an edition; it has no mentions. The caller writes the audit event.
     *
     * @param contributedPart the language, or the facts, that the comment is about; null for all of the edition
     * @param concerned the names of accounts to be notified apart from those who work on the edition
     * @throws RefusedException if the text is empty or too long
     */
    public Comment add(
            Edition edition,
            Guest guest,
            Contribution.ContributedPart contributedPart,
            String text,
            Set<String> concerned) {
        var said = checked(text);
        var subject = comments.managed(edition);
        return keep(new Comment(subject, guest, contributedPart, said, clock.instant()), concerned);
    }

    /**
     * Adds a reader's comment; it has no mentions. The caller writes the audit event.
     *
     * @param edition the public edition
     * @param unit the unit of that edition that the comment is about; null for the edition as a whole
     * @param feedback what the reader said of the language
     * @param language the language in which the reader read the posting
     * @param concerned the names of accounts to be notified apart from those who work on the edition
     * @throws RefusedException if the text is empty or too long
     */
    public Comment add(
            Edition edition,
            Unit unit,
            Feedback feedback,
            Contribution.ContributedPart language,
            String text,
            Set<String> concerned) {
        var said = checked(text);
        if (unit != null) {
            unit.markCommented();
        }
        return keep(new Comment(edition, unit, feedback, language, said, clock.instant()), concerned);
    }

    private static String checked(String text) {
        var said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            throw new RefusedException(List.of(Refusal.workflow("comment.missing")));
        }
        if (said.length() > Comment.LONGEST) {
            throw new RefusedException(List.of(Refusal.workflow("comment.long", said.length(), Comment.LONGEST)));
        }
        return said;
    }

    private Comment keep(Comment comment, Set<String> concerned) {
        comments.add(comment);
        commentAddedEvent.fire(new CommentAdded(comment, thread(comment), concerned));
        return comment;
    }

    private Comment keep(Comment comment, Actor actor) {
        keep(comment, Set.of());
        auditLog.add(auditEvent("comment.added", comment, actor));
        return comment;
    }

    private static AuditEvent auditEvent(String what, Comment comment, Actor actor) {
        return PostingAuditEvents.auditEvent(what, comment.getEdition(), actor).with("number", comment.getId());
    }

    private Set<String> mentioned(String text) {
        return MENTION.matcher(text)
                .results()
                .map(match -> match.group(1).replaceAll("[._-]+$", ""))
                .flatMap(name -> accounts.byName(name).stream())
                .map(Account::getName)
                .collect(Collectors.toSet());
    }

    /**
     * Resolves a comment or opens it again; does nothing if it already is in that state.
     *
     * @return the comment after the change; empty if there is none of that id
     */
    public Optional<Comment> resolve(long comment, boolean resolved, Actor actor) {
        var found = comments.byId(comment);
        found.filter(one -> one.isResolved() != resolved).ifPresent(one -> {
            if (resolved) {
                one.resolve(actor.name(), clock.instant());
                auditLog.add(auditEvent("comment.resolved", one, actor));
            } else {
                one.reopen();
                auditLog.add(auditEvent("comment.reopened", one, actor));
            }
        });
        return found;
    }

    /** Returns all comments on the same unit or, for a comment without a unit, on the edition as a whole. */
    private List<Comment> thread(Comment comment) {
        return comments.of(comment.getEdition()).stream()
                .filter(other -> comment.isOnUnit() ? comment.getUnit().equals(other.getUnit()) : !other.isOnUnit())
                .toList();
    }
}
