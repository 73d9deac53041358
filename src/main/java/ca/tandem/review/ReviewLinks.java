package ca.tandem.review;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Secrets;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingRecord;
import ca.tandem.posting.Postings;
import ca.tandem.posting.UnknownPosting;
import ca.tandem.record.Trail;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What staff do with review links: make them, see them, revoke them. */
@ApplicationScoped
@Transactional
public class ReviewLinks {

    /** How many days a link is open where nobody says otherwise. */
    public static final int USUAL_DAYS = 14;

    /** How many days a link is open at most. */
    public static final int MOST_DAYS = 90;

    /** 256 random bits. */
    public static final int OCTETS = 32;

    /** What readers see of these, or never will, is not reviewed any more. */
    private static final Set<State> OVER = Set.of(State.SUPERSEDED, State.ARCHIVED, State.DISCARDED);

    @Inject
    EntityManager entityManager;

    @Inject
    Postings postings;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /**
     * A link that was just made.
     *
     * @param token the secret of its address, known here and now only
     */
    public record Made(ReviewLink link, String token) {}

    /** Makes a link with a new secret; the rest as {@link #make(String, String, Integer, String, Actor)}. */
    public Made make(String key, String madeFor, Integer days, Actor actor) {
        return make(key, madeFor, days, Secrets.random(OCTETS), actor);
    }

    /**
     * Makes a link to the edition in work or, where there is none, the latest.
     *
     * @param key the posting
     * @param madeFor a name by which staff know who it is for; nobody checks it
     * @param days how long it is open; null for {@link #USUAL_DAYS}
     * @param token the secret of its address, of {@link #OCTETS} octets that nobody can guess
     * @throws Refused if the actor may not act on the edition, it is not reviewed any more, or a field is wrong
     */
    public Made make(String key, String madeFor, Integer days, String token, Actor actor) {
        var edition = postings.edition(key).orElseThrow(() -> new UnknownPosting(key));
        var refusals = new ArrayList<>(refusals(edition, actor));
        var name = Typed.line(madeFor);
        if (name.isEmpty()) {
            refusals.add(Refusal.workflow("review.for.missing"));
        } else if (name.length() > ReviewLink.LONGEST_NAME) {
            refusals.add(Refusal.workflow("review.for.long", name.length(), ReviewLink.LONGEST_NAME));
        }
        var open = days == null ? USUAL_DAYS : days;
        if (open < 1 || open > MOST_DAYS) {
            refusals.add(Refusal.workflow("review.days", MOST_DAYS));
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        var now = clock.instant();
        var link =
                new ReviewLink(edition, Secrets.hash(token), name, actor.name(), now, now.plus(Duration.ofDays(open)));
        entityManager.persist(link);
        entityManager.flush();
        trail.note(PostingRecord.deed("review.made", edition, actor)
                .with("number", link.getId())
                .with("until", link.getExpiresAt()));
        return new Made(link, token);
    }

    /** Why this person may not make a link to that edition; empty where they may. */
    public List<Refusal> refusals(Edition edition, Actor actor) {
        if (OVER.contains(edition.getState())) {
            return List.of(Refusal.workflow("review.over", edition.getState()));
        }
        return mayAct(edition, actor) ? List.of() : List.of(Refusal.role("review.role"));
    }

    /** Whoever may take any action on an edition as it stands may show it to somebody. */
    private static boolean mayAct(Edition edition, Actor actor) {
        return Stream.of(Action.values())
                .flatMap(action -> action.from(edition.getState()).stream())
                .anyMatch(line -> actor.holdsAny(line.roles()));
    }

    /**
     * Revokes a link; its address answers from now on that it is no longer good. Done twice it changes nothing.
     *
     * @throws Refused if there is no such link to that posting, or the actor neither made it nor has any role
     */
    public ReviewLink revoke(String key, long id, Actor actor) {
        var link = of(key, id).orElseThrow(() -> new Refused(List.of(Refusal.workflow("review.unknown"))));
        if (actor.roles().isEmpty() && !link.getMadeBy().equals(actor.name())) {
            throw new Refused(List.of(Refusal.role("review.role")));
        }
        if (link.getRevokedAt() == null) {
            link.revoke(actor.name(), clock.instant());
            trail.note(PostingRecord.deed("review.revoked", link.getEdition(), actor)
                    .with("number", link.getId()));
        }
        return link;
    }

    /** The link of that id to any edition of the posting. */
    public Optional<ReviewLink> of(String key, long id) {
        return Optional.ofNullable(entityManager.find(ReviewLink.class, id))
                .filter(link -> link.getEdition().getPosting().getKey().equals(key));
    }

    /** The links to all editions of a posting, oldest first, also those that are good no longer. */
    public List<ReviewLink> of(String key) {
        return entityManager
                .createQuery(
                        "select l from ReviewLink l where l.edition.posting.key = :key order by l.madeAt, l.id",
                        ReviewLink.class)
                .setParameter("key", key)
                .getResultList();
    }

    /** What a link is now. */
    public ReviewLink.Validity validity(ReviewLink link) {
        return link.validity(clock.instant());
    }
}
