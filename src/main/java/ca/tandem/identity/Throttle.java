package ca.tandem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down whoever guesses passwords: after a few failures for one name the next try has to wait, twice as long each time. Each
 * node counts for itself, which multiplies the guesses by the number of nodes and no more.
 */
@ApplicationScoped
public class Throttle {

    /** People mistype; so many tries in a row wait for nothing. */
    private static final int FREE = 5;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    /** Beyond this many names the record is cleared of those that wait for nothing. */
    private static final int MOST_NAMES = 10_000;

    private final Map<String, Tries> tries = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    private record Tries(int count, Instant next) {}

    /**
     * Notes a try to sign in, before the password is looked at, so that many at once do not slip through.
     *
     * @return how long to wait before this try can be made; zero where it can be made now
     */
    public Duration tryAs(String name) {
        var now = clock.instant();
        if (tries.size() > MOST_NAMES) {
            tries.values().removeIf(earlier -> earlier.next().isBefore(now));
        }
        var wait = new Duration[] {Duration.ZERO};
        tries.compute(canonical(name), (key, earlier) -> {
            if (earlier != null && earlier.next().isAfter(now)) {
                wait[0] = Duration.between(now, earlier.next());
                return earlier;
            }
            var fresh = earlier == null || earlier.next().plus(FORGOTTEN_AFTER).isBefore(now);
            var count = fresh ? 1 : earlier.count() + 1;
            return new Tries(count, now.plus(delay(count)));
        });
        return wait[0];
    }

    /** Forgets the failures for that name, because the password was right. */
    public void succeeded(String name) {
        tries.remove(canonical(name));
    }

    private static Duration delay(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        var seconds = 1L << Math.min(count - FREE, 20);
        return seconds > LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds);
    }

    private static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
