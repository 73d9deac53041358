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
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comments on units and on editions as a whole, with their mentions. Every signed-in user can read, write and resolve them. A comment stays
 * with the edition it was made on; while it is open, later editions show it too.
 */
@ApplicationScoped
@Transactional
public class Comments {

    /** Period in which the same comment by the same account counts as a form that was sent twice. */
    private static final Duration TWICE = Duration.ofMinutes(1);

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}.@])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)");

    @Inject
    EntityManager entityManager;

    @Inject
    Accounts accounts;

    @Inject
    Event<CommentAdded> commented;

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
        var subject = entityManager.find(Unit.class, unit);
        if (subject == null) {
            throw new RefusedException(List.of(Refusal.workflow("unit.unknown")));
        }
        // A request that sends the same form at the same moment waits here, and then finds the first one's comment.
        entityManager.refresh(subject, LockModeType.PESSIMISTIC_WRITE);
        var twin = twin(actor, said, "c.unit = :subject", subject);
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
        var subject = entityManager.find(Edition.class, edition.getId());
        entityManager.refresh(subject, LockModeType.PESSIMISTIC_WRITE);
        var twin = twin(actor, said, "c.unit is null and c.edition = :subject", subject);
        return twin.isPresent()
                ? twin.get()
                : keep(new Comment(subject, null, actor.name(), said, mentioned(said), clock.instant()), actor);
    }

    /** Returns the comment in the same words that this user made just before, when a form was sent twice. */
    private Optional<Comment> twin(Actor actor, String said, String about, Object subject) {
        return entityManager
                .createQuery(
                        "select c from Comment c where " + about + " and c.account = :account and c.at > :since"
                                + " order by c.id desc",
                        Comment.class)
                .setParameter("subject", subject)
                .setParameter("account", actor.name())
                .setParameter("since", clock.instant().minus(TWICE))
                .getResultStream()
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
        var subject = entityManager.find(Edition.class, edition.getId());
        return keep(new Comment(subject, guest, contributedPart, said, clock.instant()), concerned);
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
        entityManager.persist(comment);
        entityManager.flush();
        commented.fire(new CommentAdded(comment, thread(comment), concerned));
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
        var found = entityManager.find(Comment.class, comment);
        if (found == null || found.isResolved() == resolved) {
            return Optional.ofNullable(found);
        }
        if (resolved) {
            found.resolve(actor.name(), clock.instant());
            auditLog.add(auditEvent("comment.resolved", found, actor));
        } else {
            found.reopen();
            auditLog.add(auditEvent("comment.reopened", found, actor));
        }
        return Optional.of(found);
    }

    /** Returns all comments on the same unit or, for a comment without a unit, on the edition as a whole. */
    private List<Comment> thread(Comment comment) {
        return of(comment.getEdition()).stream()
                .filter(other -> comment.isOnUnit() ? comment.getUnit().equals(other.getUnit()) : !other.isOnUnit())
                .toList();
    }

    /** Returns all comments on an edition and its units, oldest first. */
    public List<Comment> of(Edition edition) {
        return entityManager
                .createQuery("select c from Comment c where c.edition = :edition order by c.id", Comment.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** Returns the comments on the units of an edition, oldest first. */
    public List<Comment> onUnits(Edition edition) {
        return of(edition).stream().filter(Comment::isOnUnit).toList();
    }

    /**
     * Returns the open comments on earlier editions of the same posting that readers saw or may still see (not discarded), oldest first.
     */
    public List<Comment> openOnEarlierEditions(Edition edition) {
        return entityManager
                .createQuery(
                        "select c from Comment c where c.edition.posting = :posting and c.edition.number < :number"
                                + " and c.edition.state <> :discarded and c.resolvedAt is null order by c.id",
                        Comment.class)
                .setParameter("posting", edition.getPosting())
                .setParameter("number", edition.getNumber())
                .setParameter("discarded", State.DISCARDED)
                .getResultList();
    }

    /** Returns the open comments on an edition, its units and the editions before it, oldest first. */
    public List<Comment> open(Edition edition) {
        return Stream.concat(
                        openOnEarlierEditions(edition).stream(),
                        of(edition).stream().filter(comment -> !comment.isResolved()))
                .toList();
    }
}
