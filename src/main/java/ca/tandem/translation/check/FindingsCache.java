package ca.tandem.translation.check;

import ca.tandem.posting.Facts;
import ca.tandem.translation.check.Check.CheckDependency;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Cache of findings by content. Pages, lists, buttons and guards ask for the same findings again and again; checks run again only if a text
 * or their {@link CheckDependency} has changed.
 */
final class FindingsCache {

    /** Maximum weight of the cache: findings, of a few hundred bytes each, plus entries. Entries that are used least are evicted first. */
    private static final long MOST = 100_000;

    private record CacheKey(String content, CheckDependency basis) {}

    private final AsyncCache<CacheKey, List<Finding>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((CacheKey cacheKey, List<Finding> findings) -> 1 + findings.size())
            .executor(Runnable::run)
            .buildAsync();

    /**
     * Returns the findings of a subject.
     *
     * @param content a hash of everything that the subject consists of
     * @param facts the facts of the subject; null if it has none
     * @param subject supplier of the subject; called only if a check has to run
     */
    List<Finding> of(String content, Facts facts, Supplier<CheckedEdition> subject, Collection<Check> checks) {
        var lazySubject = new LazySubject(subject);
        return checks.stream()
                .collect(Collectors.groupingBy(
                        check -> check.dependency(facts), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(group ->
                        of(new CacheKey(content, group.getKey()), () -> findings(lazySubject.get(), group.getValue()))
                                .stream())
                .toList();
    }

    /** Returns the weight of the cache: the number of cached findings plus the number of entries. */
    long weight() {
        return kept.synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElseThrow();
    }

    private static List<Finding> findings(CheckedEdition checkedEdition, List<Check> checks) {
        return checks.stream().flatMap(check -> check.findings(checkedEdition)).toList();
    }

    /**
     * Returns the cached findings, or computes them. A second caller waits for the first and computes them itself if that fails; callers
     * that ask for something else are not blocked.
     */
    private List<Finding> of(CacheKey cacheKey, Supplier<List<Finding>> work) {
        var own = new CompletableFuture<List<Finding>>();
        var present = kept.asMap().putIfAbsent(cacheKey, own);
        if (present != null) {
            try {
                return present.join();
            } catch (CancellationException failed) {
                return work.get();
            }
        }
        try {
            own.complete(work.get());
            return own.join();
        } finally {
            // Has no effect on a completed entry; otherwise removes it from the cache.
            own.cancel(false);
        }
    }

    /** A subject that is created when the first check asks for it. */
    private static final class LazySubject {

        private final Supplier<CheckedEdition> make;
        private CheckedEdition made;

        LazySubject(Supplier<CheckedEdition> make) {
            this.make = make;
        }

        CheckedEdition get() {
            if (made == null) {
                made = make.get();
            }
            return made;
        }
    }
}
