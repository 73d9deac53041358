package ca.tandem.task;

import ca.tandem.identity.Account;
import ca.tandem.identity.AccountProblem;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Secrets;
import ca.tandem.record.Deed;
import ca.tandem.record.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The secret addresses at which programs read somebody's tasks: one for each person, until they renew or revoke it. */
@ApplicationScoped
@Transactional
public class TaskFeeds {

    /** 144 random bits. */
    public static final int OCTETS = 18;

    @Inject
    EntityManager entityManager;

    @Inject
    Accounts accounts;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /** Makes a new secret, shown this once; the one before is good no longer. */
    public String renew(Actor actor) {
        var secret = Secrets.random(OCTETS);
        renew(secret, actor);
        return secret;
    }

    /** Takes a secret that nobody can guess in place of the one before, which is good no longer. */
    public void renew(String secret, Actor actor) {
        var token = of(actor).orElseGet(() -> {
            var account = accounts.byName(actor.name()).orElseThrow(() -> new AccountProblem("account.unknown"));
            var added = new FeedToken(account);
            entityManager.persist(added);
            return added;
        });
        token.renew(Secrets.hash(secret), clock.instant());
        entityManager.flush();
        trail.note(Deed.of("feed.made").by(actor.name()));
    }

    /** Ends the feed. */
    public void revoke(Actor actor) {
        of(actor).ifPresent(token -> {
            entityManager.remove(token);
            trail.note(Deed.of("feed.ended").by(actor.name()));
        });
    }

    /** Since when there is a feed for that person; empty where there is none. */
    public Optional<Instant> since(Actor actor) {
        return of(actor).map(FeedToken::getMadeAt);
    }

    /** The open account whose tasks that secret shows; empty where it shows nothing, or no longer. */
    public Optional<Account> owner(String secret) {
        return entityManager
                .createQuery("select t from FeedToken t where t.hash = :hash", FeedToken.class)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream()
                .map(FeedToken::getAccount)
                .filter(account -> !account.isClosed())
                .findFirst();
    }

    private Optional<FeedToken> of(Actor actor) {
        return entityManager
                .createQuery("select t from FeedToken t where t.account.name = :name", FeedToken.class)
                .setParameter("name", actor.name())
                .getResultStream()
                .findFirst();
    }
}
