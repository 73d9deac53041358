package ca.tandem.web.cache;

import ca.tandem.publication.Catalogue;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Responses for readers in the memory of this node. One is sent again only while everything that it shows is still so: until the next
 * publication of what it has read, and the next instant at which the clock changes it. Those asked for most are kept.
 */
@ApplicationScoped
public class ResponseCache {

    /** Maximum memory of all responses, in bytes. */
    private static final long MOST = 64L * 1024 * 1024;

    /** Maximum length of a key: an address of the portal is shorter, unless somebody searches for something very long. */
    private static final int LONGEST_KEY = 2048;

    /** Time for which a request waits for another one that makes the same response, in seconds. */
    private static final long PATIENCE = 5;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    private final Cache<String, KeptResponse> responses = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String key, KeptResponse kept) -> kept.weight())
            .build();
    private final ConcurrentMap<String, CountDownLatch> inWork = new ConcurrentHashMap<>();

    /** Makes a response; empty if it is an error or a redirect, which has been sent. */
    public interface Renderer {
        Optional<KeptResponse> render() throws IOException, ServletException;
    }

    /** Returns the response with the key, if it is still true. */
    public Optional<KeptResponse> find(String key) {
        return Optional.ofNullable(responses.getIfPresent(key)).filter(this::isTrue);
    }

    /** Returns the response with the key if nothing has been published since that it shows, whatever the clock says, but no posting of it has closed. */
    public Optional<KeptResponse> findInOutage(String key) {
        return Optional.ofNullable(responses.getIfPresent(key))
                .filter(kept ->
                        catalogue.isUnchanged(kept.reads()) && clock.instant().isBefore(kept.closing()));
    }

    /**
     * Returns the response with the key, made now if there is none that is true. Of several requests for the same one, one makes it and the
     * others wait.
     */
    public Optional<KeptResponse> get(String key, Renderer renderer) throws IOException, ServletException {
        if (key.length() > LONGEST_KEY) {
            return renderer.render();
        }
        var mine = new CountDownLatch(1);
        var other = inWork.putIfAbsent(key, mine);
        if (other != null) {
            await(other);
        }
        try {
            var found = find(key);
            return found.isPresent() ? found : keep(key, renderer.render());
        } finally {
            mine.countDown();
            inWork.remove(key, mine);
        }
    }

    private Optional<KeptResponse> keep(String key, Optional<KeptResponse> made) {
        made.filter(KeptResponse::isForOthers).ifPresent(response -> responses.put(key, response));
        return made;
    }

    private boolean isTrue(KeptResponse kept) {
        return clock.instant().isBefore(kept.validUntil()) && catalogue.isUnchanged(kept.reads());
    }

    private static void await(CountDownLatch other) {
        try {
            other.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
