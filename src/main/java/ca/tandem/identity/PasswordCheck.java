package ca.tandem.identity;

import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.throttle.Bulkhead;
import ca.tandem.identity.throttle.DeviceCookie;
import ca.tandem.identity.throttle.SignInThrottle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Tells whether a password is right, to the page and the API alike, and to nobody more often than the throttle allows. Names that are
 * none cost and count the same as names that are.
 */
@ApplicationScoped
public class PasswordCheck {

    /** No account has a longer name; such a one is refused before anything is done with it. */
    static final int LONGEST_NAME = 100;

    private static final int MOST_WAITING = 16;

    /** A look at a password costs a processor a good part of a second: strangers leave half of them to everybody else. */
    Bulkhead strangers = turns();

    /** Of those who signed in there before, so that no crowd of strangers keeps them out. */
    private final Bulkhead known = turns();

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
        var turns = device == null ? strangers : known;
        var looked = turns.run(() -> accounts.authenticate(account, password));
        if (looked.isEmpty()) {
            throttle.giveBack(made);
            return new Answer(Outcome.TOO_MANY, null, turns.patience());
        }
        var found = looked.get();
        if (found.isPresent()) {
            throttle.giveBack(made);
            return new Answer(Outcome.RIGHT, found.get(), Duration.ZERO);
        }
        if (throttle.isWorthRecording()) {
            accounts.refused(account);
        }
        return new Answer(Outcome.WRONG, null, Duration.ZERO);
    }

    private static Bulkhead turns() {
        return new Bulkhead(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2), MOST_WAITING, Duration.ofSeconds(5));
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
