package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.outage.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * In-memory catalogue of all publications, both languages of each together. A publication by this node is visible to the next request, one
 * by another node after the next tick of the {@link PublicationTimer}, which asks for the latest number. What a response reads of it is
 * noted in the {@link CatalogueReads} of its thread.
 */
@ApplicationScoped
public class Catalogue {

    /** Order in which those without a date come last. */
    private static final Comparator<CatalogueEntry> NEWEST_FIRST = Comparator.comparing(
                    CatalogueEntry::datePosted, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .reversed()
            .thenComparing(CatalogueEntry::key);

    /** Time for which publications are known ahead: caches elsewhere keep a page no longer. */
    public static final Duration HORIZON = Duration.ofMinutes(1);

    /** Below every publication number, so that the first request reads all publications. */
    private static final long NOTHING_READ = -1;

    @Inject
    Publications publications;

    private final AtomicLong requiredNumber = new AtomicLong(0);
    private volatile CatalogueSnapshot catalogueSnapshot = new CatalogueSnapshot(
            NOTHING_READ, Map.of(), new Bilingual<>(Map.of(), Map.of()), List.of(), null, null, Set.of(), Set.of());

    private volatile Instant nextPublication = Instant.MAX;
    private volatile NumberedTimes changeTimesOfAll;

    /** The change times of the publications up to a number. */
    private record NumberedTimes(long number, ChangeTimes changeTimes) {}

    /** An immutable snapshot of the publications. */
    private record CatalogueSnapshot(
            long number,
            Map<String, CatalogueEntry> byKey,
            Bilingual<Map<String, CatalogueEntry>> bySlug,
            List<CatalogueEntry> newestFirst,
            Instant listUpdate,
            Instant archiveUpdate,
            Set<String> fileHashes,
            Set<String> withdrawnFileHashes) {}

    /** Returns every publication, archived and unlisted ones included, the latest posted first. */
    public List<CatalogueEntry> all() {
        var present = current();
        CatalogueReads.noteAll(present.number());
        return present.newestFirst();
    }

    /** Returns the instant of the latest update of a listed posting; empty if none is listed. */
    public Optional<Instant> listUpdate() {
        var present = current();
        CatalogueReads.noteAll(present.number());
        return Optional.ofNullable(present.listUpdate());
    }

    /** Returns the instant of the latest update of a posting in the archive; empty if none is there. */
    public Optional<Instant> archiveUpdate() {
        var present = current();
        CatalogueReads.noteAll(present.number());
        return Optional.ofNullable(present.archiveUpdate());
    }

    /** Returns the publication with the given slug, also if it is archived or unlisted. */
    public Optional<CatalogueEntry> bySlug(Language language, String slug) {
        return noted(current().bySlug().get(language).get(slug));
    }

    /** Returns the publication of the posting with the given key, also if it is archived or unlisted. */
    public Optional<CatalogueEntry> byKey(String key) {
        return noted(current().byKey().get(key));
    }

    private static Optional<CatalogueEntry> noted(CatalogueEntry entry) {
        if (entry != null) {
            CatalogueReads.note(entry);
        }
        return Optional.ofNullable(entry);
    }

    /** Checks whether something that readers can read has the file with the given hash. */
    public boolean hasFile(String hash) {
        return current().fileHashes().contains(hash);
    }

    /** Checks whether readers could have the file with the given hash until all postings that have it were withdrawn. */
    public boolean isFileWithdrawn(String hash) {
        var present = current();
        return present.withdrawnFileHashes().contains(hash)
                && !present.fileHashes().contains(hash);
    }

    /** Returns the number of the latest publication in the catalogue. */
    public long number() {
        var number = current().number();
        CatalogueReads.noteAll(number);
        return number;
    }

    /** Checks whether everything that a response has read of the catalogue is still so. */
    public boolean isUnchanged(CatalogueReads reads) {
        var present = current();
        return reads.all().isPresent()
                ? reads.all().get() == present.number()
                : reads.entries().values().stream()
                        .allMatch(entry -> isNewest(entry, present.byKey().get(entry.key())));
    }

    private static boolean isNewest(CatalogueEntry entry, CatalogueEntry present) {
        return present != null && present.number() == entry.number();
    }

    /** Returns the instants at which what a response has read changes by itself. */
    public ChangeTimes changeTimes(CatalogueReads reads) {
        return reads.all().isPresent()
                ? changeTimesOfAll()
                : ChangeTimes.of(reads.entries().values());
    }

    private ChangeTimes changeTimesOfAll() {
        var present = current();
        var known = changeTimesOfAll;
        if (known == null || known.number() != present.number()) {
            known = new NumberedTimes(present.number(), ChangeTimes.of(present.newestFirst()));
            changeTimesOfAll = known;
        }
        return known.changeTimes();
    }

    /** Tells when the next edition is scheduled within the horizon; {@link Instant#MAX} if none is. */
    void expectPublication(Instant at) {
        nextPublication = at;
    }

    /** Returns when the next publication is scheduled within the horizon; {@link Instant#MAX} if none is. */
    public Instant nextPublication() {
        return nextPublication;
    }

    /** Checks whether another node has published since the last check; called by {@link PublicationTimer} every second. */
    public void checkForUpdates() {
        follow(publications.lastNumber());
    }

    void onPublicationsChanged(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationsChanged publicationsChanged) {
        follow(publicationsChanged.number());
    }

    /** Lets the next request see every publication up to a number that was read in the database. */
    void follow(long number) {
        requiredNumber.accumulateAndGet(number, Math::max);
    }

    private CatalogueSnapshot current() {
        var present = catalogueSnapshot;
        if (present.number() >= requiredNumber.get()) {
            return present;
        }
        try {
            return catchUp();
        } catch (RuntimeException e) {
            // While the database is away, a slightly stale catalogue serves readers better than an error.
            if (present.number() == NOTHING_READ || !DatabaseFailure.isCauseOf(e)) {
                throw e;
            }
            return present;
        }
    }

    private synchronized CatalogueSnapshot catchUp() {
        var present = catalogueSnapshot;
        if (present.number() >= requiredNumber.get()) {
            return present;
        }
        var target = requiredNumber.get();
        var byKey = new TreeMap<>(present.byKey());
        var number = target;
        for (var publication : publications.withNumberAbove(present.number())) {
            byKey.put(publication.getKey(), CatalogueEntry.of(publication));
            number = Math.max(number, publication.getNumber());
        }
        var newestFirst = byKey.values().stream().sorted(NEWEST_FIRST).toList();
        Bilingual<Map<String, CatalogueEntry>> bySlug = Bilingual.of(language -> newestFirst.stream()
                .collect(Collectors.toUnmodifiableMap(
                        catalogueEntry -> catalogueEntry.slugs().get(language), catalogueEntry -> catalogueEntry)));
        catalogueSnapshot = new CatalogueSnapshot(
                number,
                Map.copyOf(byKey),
                bySlug,
                newestFirst,
                latestUpdate(newestFirst, CatalogueEntry::isListed),
                latestUpdate(newestFirst, CatalogueEntry::isListedAsArchived),
                fileHashes(newestFirst, false),
                fileHashes(newestFirst, true));
        return catalogueSnapshot;
    }

    private static Instant latestUpdate(List<CatalogueEntry> entries, Predicate<CatalogueEntry> isIncluded) {
        return entries.stream()
                .filter(isIncluded)
                .map(CatalogueEntry::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Set<String> fileHashes(List<CatalogueEntry> entries, boolean withdrawn) {
        return entries.stream()
                .filter(catalogueEntry -> catalogueEntry.withdrawn() == withdrawn)
                .flatMap(catalogueEntry -> catalogueEntry.fileHashes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
