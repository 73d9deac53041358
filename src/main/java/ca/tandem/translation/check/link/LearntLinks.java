package ca.tandem.translation.check.link;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A read-only cache of the learnt pairs of addresses in memory. A pair that this node learns shows at the next query, one that another node
 * learns within {@link #MAX_STALENESS}.
 */
@ApplicationScoped
public class LearntLinks {

    /** Maximum time for which a pair that another node learnt may go unnoticed. */
    static final Duration MAX_STALENESS = Duration.ofSeconds(10);

    @Inject
    LinkPairs linkPairs;

    @Inject
    Clock clock;

    private final AtomicBoolean changed = new AtomicBoolean();
    private volatile Snapshot snapshot = new Snapshot(-1, Instant.MIN, new Bilingual<>(Map.of(), Map.of()));

    /** An event of this node: pairs were learnt. */
    record LinksLearnt() {}

    /**
     * The pairs at an instant.
     *
     * @param twins for each language, the addresses in that language by those in the other
     */
    private record Snapshot(long number, Instant looked, Bilingual<Map<String, String>> twins) {}

    /** Returns the address in the given language that belongs to an address in the other one, both {@linkplain LinkTarget#plain plain}. */
    public Optional<String> twin(String address, Language to) {
        return Optional.ofNullable(current().twins().get(to).get(address));
    }

    /** Returns a number that changes whenever a pair is learnt. */
    public long number() {
        return current().number();
    }

    void onLinksLearnt(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinksLearnt event) {
        changed.set(true);
    }

    private Snapshot current() {
        var present = snapshot;
        return isFresh(present) ? present : look();
    }

    private boolean isFresh(Snapshot present) {
        return !changed.get() && present.looked().isAfter(clock.instant().minus(MAX_STALENESS));
    }

    private synchronized Snapshot look() {
        var present = snapshot;
        if (isFresh(present)) {
            return present;
        }
        changed.set(false);
        var now = clock.instant();
        var number = linkPairs.lastId();
        snapshot = new Snapshot(number, now, number == present.number() ? present.twins() : read());
        return snapshot;
    }

    /** Reads the pairs; of pairs that contradict each other, the latest counts. */
    private Bilingual<Map<String, String>> read() {
        var english = new HashMap<String, String>();
        var french = new HashMap<String, String>();
        for (var pair : linkPairs.latest()) {
            english.putIfAbsent(pair.getFrench(), pair.getEnglish());
            french.putIfAbsent(pair.getEnglish(), pair.getFrench());
        }
        return new Bilingual<>(Map.copyOf(english), Map.copyOf(french));
    }
}
