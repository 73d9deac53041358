package ca.tandem.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last uses of tokens that are not stored yet. They are kept in memory and written once a minute, so that a request that reads writes
 * nothing; those of the last minute are lost with a node that is killed.
 */
@ApplicationScoped
public class TokenUses {

    @Inject
    AccessTokenService tokens;

    @Inject
    CurrentToken currentToken;

    @Inject
    Clock clock;

    private final Map<Long, TokenUse> uses = new ConcurrentHashMap<>();

    /** A use of a token. */
    record TokenUse(Instant at, String network) {}

    /**
     * Notes that the token of the current request is being used; does nothing if it has none.
     *
     * @param network the network from which it came, for its owner to see; it is known once the proxies' headers were read
     */
    public void add(String network) {
        currentToken.id().ifPresent(id -> uses.put(id, new TokenUse(clock.instant(), network)));
    }

    /** Writes the uses. What cannot be written now waits for the next time. */
    void flush() {
        for (var use : Map.copyOf(uses).entrySet()) {
            tokens.writeUse(use.getKey(), use.getValue());
            uses.remove(use.getKey(), use.getValue());
        }
    }
}
