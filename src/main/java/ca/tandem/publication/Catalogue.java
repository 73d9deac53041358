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
 * In-memory catalogue of all publications, both languages of each together. A publication by this node is visible to the next request, one
 * by another node after the next tick of the {@link PublicationClock}, which asks for the latest number.
 */
@ApplicationScoped
public class Catalogue {

    /** Below every publication number, so that the first request reads all publications. */
    private static final long NOTHING_READ = -1;

    @Inject
    Publications publications;

    private final AtomicLong wanted = new AtomicLong(0);
    private volatile Snapshot snapshot =
            new Snapshot(NOTHING_READ, Map.of(), new Bilingual<>(Map.of(), Map.of()), List.of());

    /** An immutable snapshot of the publications. */
    private record Snapshot(
            long number,
            Map<String, Listing> byKey,
            Bilingual<Map<String, Listing>> bySlug,
            List<Listing> newestFirst) {}

    /** Returns every publication, archived and unlisted ones included, the latest posted first. */
    public List<Listing> all() {
        return current().newestFirst();
    }

    /** Returns the publication with the given slug, also if it is archived or unlisted. */
    public Optional<Listing> bySlug(Language language, String slug) {
        return Optional.ofNullable(current().bySlug().get(language).get(slug));
    }

    /** Returns the publication of the posting with the given key, also if it is archived or unlisted. */
    public Optional<Listing> byKey(String key) {
        return Optional.ofNullable(current().byKey().get(key));
    }

    /** Returns the number of the latest publication in the catalogue. */
    public long number() {
        return current().number();
    }

    /** Checks whether another node has published since the last check; called by {@link PublicationClock} every second. */
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
            // While the database is away, a slightly stale catalogue serves readers better than an error.
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
