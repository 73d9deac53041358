package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.outage.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The public postings in memory, both languages of each together. A publication on this node shows at the next request, one on
 * another node as soon as the clock has asked for the latest number.
 */
@ApplicationScoped
public class Catalogue {

    /** Below every number, so that the first request reads what is there. */
    private static final long NOTHING_READ = -1;

    @Inject
    Publications publications;

    private final AtomicLong wanted = new AtomicLong(0);
    private volatile Snapshot snapshot =
            new Snapshot(NOTHING_READ, Map.of(), new Bilingual<>(Map.of(), Map.of()), List.of());

    /** What is public at one moment; it never changes. */
    private record Snapshot(
            long number,
            Map<String, Listing> byKey,
            Bilingual<Map<String, Listing>> bySlug,
            List<Listing> newestFirst) {}

    /** Every publication, archived and unlisted ones too, the latest posted first. */
    public List<Listing> all() {
        return current().newestFirst();
    }

    /** What is public at that slug, archived and unlisted ones too. */
    public Optional<Listing> bySlug(Language language, String slug) {
        return Optional.ofNullable(current().bySlug().get(language).get(slug));
    }

    /** What is public of the posting of that key, archived and unlisted ones too. */
    public Optional<Listing> byKey(String key) {
        return Optional.ofNullable(current().byKey().get(key));
    }

    /** The number up to which publications are in it. */
    public long number() {
        return current().number();
    }

    /** Asks whether another node has published since; called by the clock. */
    public void lookForNews() {
        wanted.accumulateAndGet(publications.lastNumber(), Math::max);
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published published) {
        wanted.accumulateAndGet(published.number(), Math::max);
    }

    private Snapshot current() {
        var present = snapshot;
        if (present.number() >= wanted.get()) {
            return present;
        }
        try {
            return catchUp();
        } catch (RuntimeException e) {
            // Readers are better served with what was public a moment ago than not at all.
            if (present.number() == NOTHING_READ || !DatabaseTrouble.isBehind(e)) {
                throw e;
            }
            return present;
        }
    }

    private synchronized Snapshot catchUp() {
        var present = snapshot;
        if (present.number() >= wanted.get()) {
            return present;
        }
        var target = wanted.get();
        var byKey = new TreeMap<>(present.byKey());
        var number = target;
        for (var publication : publications.since(present.number())) {
            byKey.put(publication.getKey(), Listing.of(publication));
            number = Math.max(number, publication.getNumber());
        }
        var newestFirst = byKey.values().stream()
                .sorted((one, other) -> {
                    var order = other.postedAt().compareTo(one.postedAt());
                    return order != 0 ? order : one.key().compareTo(other.key());
                })
                .toList();
        Bilingual<Map<String, Listing>> bySlug = Bilingual.of(language -> newestFirst.stream()
                .collect(Collectors.toUnmodifiableMap(listing -> listing.slugs().get(language), listing -> listing)));
        snapshot = new Snapshot(number, Map.copyOf(byKey), bySlug, newestFirst);
        return snapshot;
    }
}
