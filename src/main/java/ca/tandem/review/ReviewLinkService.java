package ca.tandem.review;

import ca.tandem.audit.AuditLog;
import ca.tandem.common.text.TextSanitizer;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Secrets;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingAuditEvents;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A service with which staff create, list and revoke review links. */
@ApplicationScoped
@Transactional
public class ReviewLinkService {

    /** Default validity of a link, in days. */
    public static final int USUAL_DAYS = 14;

    /** Maximum validity of a link, in days. */
    public static final int MOST_DAYS = 90;

    /** Length of a secret in octets: 256 random bits. */
    public static final int OCTETS = 32;

    /** States in which an edition is no longer reviewed, because it is past or will never be public. */
    private static final Set<State> OVER = Set.of(State.SUPERSEDED, State.ARCHIVED, State.DISCARDED);

    @Inject
    ReviewLinks links;

    @Inject
    Postings postings;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * A newly created link.
     *
     * @param token the secret of its address, which is not available later
     */
    public record CreatedLink(ReviewLink link, String token) {}

    /** Creates a link with a new secret; otherwise as {@link #make(String, String, Integer, String, Actor)}. */
    public CreatedLink make(String key, String madeFor, Integer days, Actor actor) {
        return make(key, madeFor, days, Secrets.random(OCTETS), actor);
    }

    /**
     * Creates a link to the edition in work or, if there is none, to the latest one.
     *
     * @param key the posting's key
     * @param madeFor the reviewer's name, for the staff's information only
     * @param days the validity in days; null for {@link #USUAL_DAYS}
     * @param token the secret of its address: {@link #OCTETS} random octets
     * @throws RefusedException if the actor may take no action on the edition, the edition is no longer reviewed, or a field is invalid
     */
    public CreatedLink make(String key, String madeFor, Integer days, String token, Actor actor) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        var refusals = new ArrayList<>(refusals(edition, actor));
        var name = TextSanitizer.line(madeFor);
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
            throw new RefusedException(refusals);
        }
        var now = clock.instant();
        var link =
                new ReviewLink(edition, Secrets.hash(token), name, actor.name(), now, now.plus(Duration.ofDays(open)));
        links.add(link);
        auditLog.add(PostingAuditEvents.auditEvent("review.made", edition, actor)
                .with("number", link.getId())
                .with("until", link.getExpiresAt()));
        return new CreatedLink(link, token);
    }

    /** Returns the reasons why the actor may not create a link to the edition; empty if allowed. */
    public List<Refusal> refusals(Edition edition, Actor actor) {
        if (OVER.contains(edition.getState())) {
            return List.of(Refusal.workflow("review.over", edition.getState()));
        }
        return mayAct(edition, actor) ? List.of() : List.of(Refusal.role("review.role"));
    }

    /** Checks whether the actor may take any action on the edition in its present state, which includes showing it to reviewers. */
    private static boolean mayAct(Edition edition, Actor actor) {
        return Stream.of(Action.values())
                .flatMap(action -> action.from(edition.getState()).stream())
                .anyMatch(line -> actor.holdsAny(line.roles()));
    }

    /**
     * Revokes a link; its address answers from now on that it is no longer valid. Revoking it again has no effect.
     *
     * @throws RefusedException if the posting has no such link, or the actor neither created it nor has any role
     */
    public ReviewLink revoke(String key, long id, Actor actor) {
        var link =
                links.of(key, id).orElseThrow(() -> new RefusedException(List.of(Refusal.workflow("review.unknown"))));
        if (actor.roles().isEmpty() && !link.getMadeBy().equals(actor.name())) {
            throw new RefusedException(List.of(Refusal.role("review.role")));
        }
        if (link.getRevokedAt() == null) {
            link.revoke(actor.name(), clock.instant());
            auditLog.add(PostingAuditEvents.auditEvent("review.revoked", link.getEdition(), actor)
                    .with("number", link.getId()));
        }
        return link;
    }

    /** Returns the present validity of a link. */
    public ReviewLink.Validity validity(ReviewLink link) {
        return link.validity(clock.instant());
    }
}
