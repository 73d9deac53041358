package ca.tandem.identity;

import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.throttle.DeviceCookie;
import ca.tandem.identity.throttle.SignInThrottle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells whether a password is right, to the page and the API alike, and to nobody more often than the throttle allows. Names that are
 * none cost and count the same as names that are.
 */
@ApplicationScoped
public class PasswordCheck {

    /** No account has a longer name; such a one is refused before anything is done with it. */
    static final int LONGEST_NAME = 100;

    /** So many tries wait for their turn, each on a thread of the server's; those that come then are refused at once. */
    private static final int MOST_WAITING = 16;

    /** How long a try waits for its turn. */
    Duration patience = Duration.ofSeconds(5);

    /** A look at a password costs a processor a good part of a second: at least half of them stay free for readers. */
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    @Inject
    Accounts accounts;

    @Inject
    SignInThrottle throttle;

    @Inject
    DeviceCookie devices;

    /** The outcome of a try. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** There were too many tries, or too many at once; the password was not looked at. */
        TOO_MANY,
        /** No account has a name as long as that. */
        NAME_TOO_LONG
    }

    /**
     * The answer.
     *
     * @param account the account whose password it is; null unless it is right
     * @param delay how long to wait until another try; zero unless there were too many
     */
    public record Answer(Outcome outcome, Account account, Duration delay) {

        /** The seconds to wait, rounded up. */
        public long seconds() {
            return delay.plusMillis(999).toSeconds();
        }
    }

    /** Looks at a password, if another try may be made from there for that name. */
    public Answer check(HttpServletRequest request, String name, String password) {
        if (name.length() > LONGEST_NAME) {
            return new Answer(Outcome.NAME_TOO_LONG, null, Duration.ZERO);
        }
        var account = Accounts.canonical(name);
        var device = devices.device(cookie(request), account).orElse(null);
        var made = throttle.count(account, device, ClientAddress.network(request));
        if (!made.delay().isZero()) {
            return new Answer(Outcome.TOO_MANY, null, made.delay());
        }
        if (!hasTurn()) {
            throttle.giveBack(made);
            return new Answer(Outcome.TOO_MANY, null, patience);
        }
        Optional<Account> found;
        try {
            found = accounts.authenticate(account, password);
        } finally {
            turns.release();
        }
        if (found.isPresent()) {
            throttle.giveBack(made);
            return new Answer(Outcome.RIGHT, found.get(), Duration.ZERO);
        }
        if (throttle.isWorthRecording()) {
            accounts.refused(account);
        }
        return new Answer(Outcome.WRONG, null, Duration.ZERO);
    }

    /** How many tries wait for their turn now. */
    int waiting() {
        return turns.getQueueLength();
    }

    private boolean hasTurn() {
        try {
            return waiting() < MOST_WAITING && turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the browser says of the accounts that signed in there; null where it says nothing. */
    static String cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(DeviceCookie.NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
