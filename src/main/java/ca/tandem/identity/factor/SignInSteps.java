package ca.tandem.identity.factor;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.factor.FactorChallenge.ChallengePurpose;
import ca.tandem.identity.session.SessionService;
import ca.tandem.identity.throttle.DeviceCookie;
import ca.tandem.identity.throttle.SignInThrottle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A service for the steps of a sign-in: an account without a second factor has a session once its password, or its link, was right; any
 * other only after a second step, for which the browser has ten minutes and five tries.
 */
@ApplicationScoped
@Transactional
public class SignInSteps {

    @Inject
    ChallengeService challenges;

    @Inject
    ChallengeCookie cookie;

    @Inject
    Passkeys passkeys;

    @Inject
    PasskeySettings passkeySettings;

    @Inject
    AuthenticatorApps apps;

    @Inject
    RecoveryCodes recoveryCodes;

    @Inject
    SessionService sessions;

    @Inject
    AccountService accountService;

    @Inject
    SignInThrottle throttle;

    @Inject
    DeviceCookie devices;

    @Inject
    AuditLog auditLog;

    /** The outcome of a second step. */
    public enum StepOutcome {
        SIGNED_IN,
        WRONG,
        /** There were too many tries for the account; the answer was not looked at. */
        TOO_MANY,
        /** The sign-in was begun too long ago, or was answered wrongly too often: one has to begin again. */
        VOID
    }

    /**
     * The result of a second step.
     *
     * @param account the account that is signed in; null for none
     * @param delay the time to wait before the next try; zero unless there were too many
     */
    public record StepResult(StepOutcome outcome, Account account, Duration delay) {

        static StepResult of(StepOutcome outcome) {
            return new StepResult(outcome, null, Duration.ZERO);
        }

        /** Returns the time to wait in seconds, rounded up. */
        public long seconds() {
            return delay.plusMillis(999).toSeconds();
        }
    }

    /**
     * A second step that a browser is at.
     *
     * @param code whether a code can be typed
     * @param passkeyRequest the request for the browser's {@code navigator.credentials.get}, as JSON; null if there is no passkey to ask for
     */
    public record PendingStep(boolean code, String passkeyRequest) {}

    /**
     * Starts the session of an account whose password or link was right, or asks for its second factor first.
     *
     * @param language the language in which the browser may name the portal
     * @return whether the session has started
     */
    public boolean begin(HttpServletRequest request, HttpServletResponse response, Account account, Language language) {
        if (!account.isWithSecondFactor()) {
            sessions.start(request, response, account);
            return true;
        }
        var hasPasskey = passkeySettings.isAvailable() && !passkeys.of(account).isEmpty();
        cookie.set(
                response,
                challenges.make(
                        account,
                        ChallengePurpose.SECOND_STEP,
                        hasPasskey ? passkeys.assertionRequest(account, language) : null));
        return false;
    }

    /**
     * Begins a sign-in with a passkey alone.
     *
     * @return the time to wait if there were too many from the client; zero if it has begun
     */
    public Duration beginWithPasskey(HttpServletRequest request, HttpServletResponse response, Language language) {
        var delay = throttle.countBegin(ClientAddress.network(request));
        if (delay.isZero()) {
            cookie.set(
                    response,
                    challenges.make(null, ChallengePurpose.PASSKEY_ONLY, passkeys.assertionRequest(null, language)));
        }
        return delay;
    }

    /** Returns the second step that the browser is at; empty if it is at none. */
    public Optional<PendingStep> pending(HttpServletRequest request) {
        return challenge(request)
                .map(challenge -> new PendingStep(
                        challenge.getPurpose() == ChallengePurpose.SECOND_STEP,
                        challenge.getRequest() == null ? null : Passkeys.forGetting(challenge.getRequest())));
    }

    /** Takes a code of the authenticator app, or a recovery code. */
    public StepResult answerWithCode(HttpServletRequest request, HttpServletResponse response, String typed) {
        return challenge(request)
                .filter(found -> found.getPurpose() == ChallengePurpose.SECOND_STEP)
                .map(challenge -> {
                    var account = challenge.getAccount();
                    var device = devices.device(DeviceCookie.valueIn(request), account.getName())
                            .orElse(null);
                    var made = throttle.countCode(account.getName(), device, ClientAddress.network(request));
                    if (!made.delay().isZero()) {
                        return new StepResult(StepOutcome.TOO_MANY, null, made.delay());
                    }
                    var result = answer(request, response, challenge, () -> isCode(account, typed));
                    if (result.outcome() == StepOutcome.SIGNED_IN) {
                        throttle.refund(made);
                    }
                    return result;
                })
                .orElseGet(() -> StepResult.of(StepOutcome.VOID));
    }

    private Optional<Account> isCode(Account account, String typed) {
        return apps.use(account, typed) || recoveryCodes.use(account, typed) ? Optional.of(account) : Optional.empty();
    }

    /**
     * Takes the browser's answer to the request for a passkey.
     *
     * @param answer the answer, JSON
     */
    public StepResult answerWithPasskey(HttpServletRequest request, HttpServletResponse response, String answer) {
        return challenge(request)
                .filter(found -> found.getRequest() != null)
                .map(challenge ->
                        answer(request, response, challenge, () -> passkeys.verify(challenge.getRequest(), answer)))
                .orElseGet(() -> StepResult.of(StepOutcome.VOID));
    }

    private StepResult answer(
            HttpServletRequest request,
            HttpServletResponse response,
            FactorChallenge challenge,
            Supplier<Optional<Account>> verify) {
        if (!challenges.countTry(challenge)) {
            return StepResult.of(StepOutcome.VOID);
        }
        var account = verify.get().filter(accountService::mayUsePassword).filter(found -> isFor(challenge, found));
        if (account.isEmpty()) {
            refuse(challenge);
            return StepResult.of(StepOutcome.WRONG);
        }
        if (!challenges.take(challenge)) {
            return StepResult.of(StepOutcome.VOID);
        }
        cookie.remove(response);
        sessions.start(request, response, account.get());
        return new StepResult(StepOutcome.SIGNED_IN, account.get(), Duration.ZERO);
    }

    private static boolean isFor(FactorChallenge challenge, Account account) {
        return challenge.getAccount() == null
                || challenge.getAccount().getName().equals(account.getName());
    }

    private void refuse(FactorChallenge challenge) {
        if (challenge.getAccount() != null && throttle.tryRecord()) {
            auditLog.add(AuditEvent.of("factor.refused")
                    .onAccount(challenge.getAccount().getName()));
        }
    }

    private Optional<FactorChallenge> challenge(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(challenges::find)
                .filter(found -> found.getPurpose() != ChallengePurpose.REGISTRATION);
    }
}
