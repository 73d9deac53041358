package ca.tandem.identity.session;

import ca.tandem.identity.Account;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.client.NetworkName;
import ca.tandem.identity.throttle.Bulkhead;
import ca.tandem.identity.throttle.DeviceCookie;
import ca.tandem.identity.throttle.SignInThrottle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/**
 * A service that verifies passwords for the sign-in page and the API, within the limits of the throttle. Names without an account cost and
 * count the same as others. It is called outside of transactions, since a password waits for its turn and takes long to hash.
 */
@ApplicationScoped
public class PasswordVerifier {

    /** Maximum length of an account's name, in characters; a longer name is refused before it is processed. */
    static final int LONGEST_NAME = 100;

    private static final int MOST_WAITING = 16;

    /**
     * Permits for verifying passwords from unknown devices. A verification takes a good part of a second of a processor, so these use at
     * most half of the processors and leave the others free.
     */
    Bulkhead strangers = turns();

    /** Permits for devices on which the account signed in before, so that a flood of unknown clients does not lock them out. */
    private final Bulkhead known = turns();

    @Inject
    AccountService accountService;

    @Inject
    SignInThrottle throttle;

    @Inject
    DeviceCookie devices;

    /** The outcome of an attempt. */
    public enum PasswordOutcome {
        RIGHT,
        WRONG,
        /** There were too many attempts, in total or at once; the password was not verified. */
        TOO_MANY,
        /** The name is longer than that of any account. */
        NAME_TOO_LONG
    }

    /**
     * The result of an attempt.
     *
     * @param account the account whose password it is; null unless the password is right
     * @param delay the time to wait before the next attempt; zero unless there were too many
     */
    public record PasswordResult(PasswordOutcome outcome, Account account, Duration delay) {

        /** Returns the time to wait in seconds, rounded up. */
        public long seconds() {
            return delay.plusMillis(999).toSeconds();
        }
    }

    /** Verifies a password, if another attempt is allowed for that name from the client. */
    public PasswordResult check(HttpServletRequest request, String name, String password) {
        if (name.length() > LONGEST_NAME) {
            return new PasswordResult(PasswordOutcome.NAME_TOO_LONG, null, Duration.ZERO);
        }
        var account = Accounts.canonical(name);
        var device = devices.device(DeviceCookie.valueIn(request), account).orElse(null);
        var made = throttle.count(account, device, ClientAddress.network(request));
        if (!made.delay().isZero()) {
            return new PasswordResult(PasswordOutcome.TOO_MANY, null, made.delay());
        }
        var turns = device == null ? strangers : known;
        var looked = turns.run(() -> accountService.authenticate(account, password));
        if (looked.isEmpty()) {
            throttle.refund(made);
            return new PasswordResult(PasswordOutcome.TOO_MANY, null, turns.patience());
        }
        var found = looked.get();
        if (found.isPresent()) {
            throttle.refund(made);
            return new PasswordResult(PasswordOutcome.RIGHT, found.get(), Duration.ZERO);
        }
        if (throttle.tryRecord()) {
            accountService.refused(account, NetworkName.of(request));
        }
        return new PasswordResult(PasswordOutcome.WRONG, null, Duration.ZERO);
    }

    private static Bulkhead turns() {
        return new Bulkhead(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2), MOST_WAITING, Duration.ofSeconds(5));
    }
}
