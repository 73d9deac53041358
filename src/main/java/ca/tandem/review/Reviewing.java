package ca.tandem.review;

import ca.tandem.identity.Secrets;
import ca.tandem.posting.Contribution;
import ca.tandem.record.Deed;
import ca.tandem.record.Trail;
import ca.tandem.translation.comment.Comment;
import ca.tandem.translation.comment.Comments;
import ca.tandem.translation.comment.Guest;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody does at the address of a review. Nobody has signed in: who knows the secret may read and comment, and nothing else.
 * The limits count what is in the database, for all nodes together.
 */
@ApplicationScoped
@Transactional
public class Reviewing {

    /** How many comments one link takes. */
    static final int MOST_COMMENTS = 200;

    /** How many comments one link takes in {@link #WHILE}. */
    static final int MOST_AT_ONCE = 20;

    static final Duration WHILE = Duration.ofMinutes(10);

    @Inject
    EntityManager entityManager;

    @Inject
    Comments comments;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /** The link of that secret, open or not; empty where there never was one. */
    public Optional<ReviewLink> byToken(String token) {
        return entityManager
                .createQuery("select l from ReviewLink l where l.hash = :hash", ReviewLink.class)
                .setParameter("hash", Secrets.hash(token))
                .getResultStream()
                .findFirst();
    }

    /** Whether that link can be read and commented now. */
    public boolean isOpen(ReviewLink link) {
        return link.validity(clock.instant()) == ReviewLink.Validity.OPEN;
    }

    /** Notes that an open link was opened; the first time only. */
    public void seen(String token) {
        locked(token).filter(link -> isOpen(link) && link.getSeenAt() == null).ifPresent(link -> {
            link.seen(clock.instant());
            trail.note(deed("review.seen", link));
        });
    }

    /**
     * Says something about the edition; the same words of the same person, sent again within a while, are said once.
     *
     * @param token the secret of the address
     * @param name who says it, as they typed it
     * @param part the language or the facts that it is about; null for all of it
     * @param text what they say
     * @throws Refused if a field is wrong, the link is good no longer, or too much came through it already
     */
    public Comment comment(String token, String name, Contribution.Part part, String text) {
        var link = locked(token)
                .filter(this::isOpen)
                .orElseThrow(() -> new Refused(List.of(Refusal.workflow("review.ended"))));
        var typed = Typed.line(name);
        var said = Typed.text(text);
        require(typed, said);
        var now = clock.instant();
        var sentTwice = said(link).stream()
                .filter(comment -> comment.isSame(typed, part, said))
                .filter(comment -> comment.getAt().isAfter(now.minus(WHILE)))
                .findFirst();
        if (sentTwice.isPresent()) {
            return sentTwice.get();
        }
        if (count(link, Instant.EPOCH) >= MOST_COMMENTS) {
            throw new Refused(List.of(Refusal.workflow("review.full", MOST_COMMENTS)));
        }
        if (count(link, now.minus(WHILE)) >= MOST_AT_ONCE) {
            throw new Refused(List.of(Refusal.workflow("review.fast", WHILE.toMinutes())));
        }
        var comment = comments.add(
                link.getEdition(),
                new Guest(typed, link.getMadeFor(), link.getId()),
                part,
                said,
                Set.of(link.getMadeBy()));
        trail.note(deed("review.commented", link).with("comment", comment.getId()));
        return comment;
    }

    /** All that is wrong with what was typed, at once: nobody is sent back twice. */
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
            throw new Refused(refusals);
        }
    }

    /** What was said through that link, oldest first. */
    public List<Comment> said(ReviewLink link) {
        return entityManager
                .createQuery("select c from Comment c where c.guest.link = :link order by c.id", Comment.class)
                .setParameter("link", link.getId())
                .getResultList();
    }

    private long count(ReviewLink link, Instant since) {
        return entityManager
                .createQuery("select count(c) from Comment c where c.guest.link = :link and c.at > :since", Long.class)
                .setParameter("link", link.getId())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Whoever comes through the same link at the same moment waits, so that the limits hold and it is first seen once. */
    private Optional<ReviewLink> locked(String token) {
        var found = byToken(token);
        found.ifPresent(link -> entityManager.refresh(link, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** Nobody signed in, so nobody is named: names that were typed are not kept on record. */
    private static Deed deed(String what, ReviewLink link) {
        var edition = link.getEdition();
        return Deed.of(what)
                .on(edition.getPosting().getKey(), edition.getNumber(), edition.contentHash())
                .with("number", link.getId());
    }
}
