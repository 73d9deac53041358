package ca.tandem.identity.factor;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountAdministration;
import ca.tandem.identity.Actor;
import ca.tandem.identity.SecondFactorChanges;
import ca.tandem.identity.factor.FactorChallenge.ChallengePurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * A service with which users see, add and remove the second factors of their account. Its callers have asked for the password. Whatever
 * changes ends all sessions and tokens of the account.
 */
@ApplicationScoped
@Transactional
public class SecondFactors {

    @Inject
    Factors factors;

    @Inject
    ChallengeService challenges;

    @Inject
    Passkeys passkeys;

    @Inject
    SecondFactorChanges changes;

    @Inject
    AccountAdministration administration;

    /**
     * The factors of an account.
     *
     * @param passkeys its passkeys
     * @param app its authenticator app; null if it has none, or it is not confirmed
     * @param recoveryCodes the number of recovery codes that are left
     */
    public record FactorOverview(List<Passkey> passkeys, AuthenticatorApp app, long recoveryCodes) {}

    /** Returns the factors of an account. */
    public FactorOverview overview(Account account) {
        return new FactorOverview(
                passkeys.of(account), confirmedApp(account).orElse(null), factors.countRecoveryCodes(account));
    }

    private Optional<AuthenticatorApp> confirmedApp(Account account) {
        return factors.app(account).filter(app -> app.getConfirmedAt() != null);
    }

    /**
     * Begins to add a passkey.
     *
     * @return the secret of the challenge that the browser is to answer
     */
    public String beginPasskey(Account account, Language language) {
        return challenges.make(account, ChallengePurpose.REGISTRATION, passkeys.registrationRequest(account, language));
    }

    /** Returns the request for the browser's {@code navigator.credentials.create}, as JSON; empty if it is void. */
    public Optional<String> creationRequest(String secret, Account account) {
        return registration(secret, account).map(FactorChallenge::getRequest).map(Passkeys::forCreating);
    }

    /**
     * Adds a passkey.
     *
     * @param secret the secret of the challenge
     * @param answer the browser's answer, JSON
     * @param name the name that the owner gives the passkey
     * @throws ProblemException {@code factor.passkey.late} if the challenge is void, or as {@link Passkeys#add} says
     */
    public void addPasskey(Account account, String secret, String answer, String name) {
        var challenge = registration(secret, account)
                .filter(challenges::take)
                .orElseThrow(() -> ProblemException.invalid("factor.passkey.late"));
        passkeys.add(account, challenge.getRequest(), answer, name);
    }

    private Optional<FactorChallenge> registration(String secret, Account account) {
        return challenges
                .find(secret)
                .filter(challenge -> challenge.getPurpose() == ChallengePurpose.REGISTRATION)
                .filter(challenge -> challenge.getAccount().getName().equals(account.getName()));
    }

    /**
     * Removes a passkey.
     *
     * @throws ProblemException as {@link SecondFactorChanges#removed} says; nothing happens if it is gone already
     */
    public void removePasskey(Account owner, long id) {
        var account = changes.lock(owner);
        var all = passkeys.of(account);
        all.stream().filter(passkey -> passkey.getId() == id).findFirst().ifPresent(passkey -> {
            var isLast = all.size() == 1 && confirmedApp(account).isEmpty();
            changes.removed(account, Passkeys.KIND, isLast, account.toActor());
            factors.remove(passkey);
            deleteCodesAfter(isLast, account);
        });
    }

    /** Removes the authenticator app. Errors as in {@link #removePasskey}. */
    public void removeApp(Account owner) {
        var account = changes.lock(owner);
        confirmedApp(account).ifPresent(app -> {
            var isLast = passkeys.of(account).isEmpty();
            changes.removed(account, AuthenticatorApps.KIND, isLast, account.toActor());
            factors.remove(app);
            deleteCodesAfter(isLast, account);
        });
    }

    private void deleteCodesAfter(boolean isLast, Account account) {
        if (isLast) {
            factors.deleteRecoveryCodes(account);
        }
    }

    /**
     * Removes all factors of somebody who lost them, for an administrator.
     *
     * @param name the account's name
     * @throws ProblemException {@code account.role} if the actor is no administrator, {@code account.unknown}, {@code factor.reset.own} for
     *     the actor's own account, whose password is asked for first
     */
    public void reset(String name, Actor actor) {
        var account =
                administration.account(name, actor).orElseThrow(() -> ProblemException.invalid("account.unknown"));
        if (account.getName().equals(actor.name())) {
            throw ProblemException.invalid("factor.reset.own");
        }
        removeAll(account, actor);
    }

    /** Removes all factors of an account, for the operator of the portal. */
    public void removeAll(Account owner, Actor actor) {
        var account = changes.lock(owner);
        factors.deletePasskeys(account);
        factors.deleteApps(account);
        factors.deleteRecoveryCodes(account);
        changes.reset(account, actor);
    }

    void onAccessRevoked(@Observes AccessRevoked accessRevoked) {
        challenges.deleteOf(accessRevoked.account());
    }
}
