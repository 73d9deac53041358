package ca.tandem.web.cache;

import ca.tandem.publication.Catalogue;
import java.time.Clock;

/** Caches of responses for tests in other packages. */
public final class ResponseCacheFixture {

    private ResponseCacheFixture() {}

    /** Returns an empty cache. */
    public static ResponseCache of(Catalogue catalogue, Clock clock) {
        var responseCache = new ResponseCache();
        responseCache.catalogue = catalogue;
        responseCache.clock = clock;
        return responseCache;
    }
}
