package ca.tandem.identity.factor;

import ca.tandem.identity.Account;
import ca.tandem.identity.Secrets;
import ca.tandem.identity.factor.FactorChallenge.ChallengePurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** A service that makes challenges and finds them by their secret. */
@ApplicationScoped
class ChallengeService {

    @Inject
    FactorChallenges challenges;

    @Inject
    Clock clock;

    /**
     * Makes a challenge, and deletes those that nobody answered in time.
     *
     * @param account the account; null if the answer is to say whose it is
     * @param request the request to the browser for a passkey; null for none
     * @return the secret by which the browser knows it
     */
    String make(Account account, ChallengePurpose purpose, String request) {
        var now = clock.instant();
        challenges.deleteMadeBefore(now.minus(FactorChallenge.LASTS));
        var secret = Secrets.random();
        challenges.add(new FactorChallenge(account, purpose, Secrets.hash(secret), request, now));
        return secret;
    }

    /** Finds a challenge by its secret; empty if it was answered, is too old, or was answered wrongly too often. */
    Optional<FactorChallenge> find(String secret) {
        return challenges.byHash(Secrets.hash(secret), clock.instant().minus(FactorChallenge.LASTS));
    }

    /** Counts a try, before the answer is looked at; returns false if there were too many. */
    boolean countTry(FactorChallenge challenge) {
        return challenges.countTry(challenge);
    }

    /** Takes a challenge away that was answered; returns false if it was answered at the same time. */
    boolean take(FactorChallenge challenge) {
        return challenges.take(challenge);
    }

    void deleteOf(Account account) {
        challenges.deleteOf(account);
    }
}
