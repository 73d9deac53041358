package ca.tandem.translation.check;

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
 * Findings, worked out once for each content and kept while it may be asked for. Pages, lists, buttons and guards ask again and
 * again; only a text that changed, or a {@link Basis} that did, is looked at anew, and then by those checks only that rest on it.
 */
final class FindingsCache {

    /** How many findings are kept, at a few hundred bytes each; what was asked for least goes first. */
    private static final long MOST = 100_000;

    private record Key(String content, Basis basis) {}

    private final AsyncCache<Key, List<Finding>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, List<Finding> findings) -> 1 + findings.size())
            .executor(Runnable::run)
            .buildAsync();

    /**
     * What the checks say of a subject.
     *
     * @param content a hash over everything that the subject is made of
     * @param subject makes it, if anybody has to look at it
     */
    List<Finding> of(String content, Supplier<Subject> subject, Collection<Check> checks) {
        var once = new Once(subject);
        return checks.stream()
                .collect(Collectors.groupingBy(Check::basis, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(group ->
                        of(new Key(content, group.getKey()), () -> findings(once.get(), group.getValue())).stream())
                .toList();
    }

    /** The number of findings that are kept, and of contents without any. */
    long weight() {
        return kept.synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElseThrow();
    }

    private static List<Finding> findings(Subject subject, List<Check> checks) {
        return checks.stream().flatMap(check -> check.findings(subject)).toList();
    }

    /** Who comes second waits for the first, and holds up nobody who asks for something else. */
    private List<Finding> of(Key key, Supplier<List<Finding>> work) {
        var own = new CompletableFuture<List<Finding>>();
        var present = kept.asMap().putIfAbsent(key, own);
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
            // Does nothing where it was completed; else nothing is kept.
            own.cancel(false);
        }
    }

    /** A subject that is taken apart when the first check asks for it. */
    private static final class Once {

        private final Supplier<Subject> make;
        private Subject made;

        Once(Supplier<Subject> make) {
            this.make = make;
        }

        Subject get() {
            if (made == null) {
                made = make.get();
            }
            return made;
        }
    }
}
