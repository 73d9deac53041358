package ca.tandem.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A cache of the provider's metadata. They are fetched when somebody signs in first and again after an hour; while that fails, those of
 * before still count.
 */
@ApplicationScoped
public class ProviderDiscovery {

    private static final Logger LOG = System.getLogger(ProviderDiscovery.class.getName());

    private static final Duration LASTS = Duration.ofHours(1);

    /** The time after a failure within which everybody else is told of it at once. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private static final Duration LONGEST_CALL = Duration.ofSeconds(8);

    @Inject
    Optional<OpenIdSettings> settings;

    @Inject
    Clock clock;

    /** A test on a busy machine has more patience. */
    Duration longestCall = LONGEST_CALL;

    private ProviderClient http;
    private Provider provider;
    private OpenIdException failure;
    private Instant next = Instant.MIN;

    /**
     * Returns the provider.
     *
     * @throws OpenIdException if its metadata cannot be fetched and never were
     */
    synchronized Provider provider() {
        if (clock.instant().isBefore(next)) {
            if (provider == null) {
                throw new OpenIdException(failure.problem(), failure.getMessage(), failure);
            }
            return provider;
        }
        try {
            provider = Provider.discover(settings.orElseThrow(), http());
            next = clock.instant().plus(LASTS);
        } catch (IOException e) {
            failed(new OpenIdException(OpenIdProblem.UNAVAILABLE, e.getMessage(), e));
        } catch (OpenIdException e) {
            failed(e);
        }
        return provider;
    }

    private void failed(OpenIdException thrown) {
        failure = thrown;
        next = clock.instant().plus(AFTER_FAILURE);
        // Here, and not where it is told to each who tries: an outage is a few lines in the log.
        LOG.log(Level.WARNING, "The OpenID provider's metadata could not be fetched: " + thrown.getMessage());
        if (provider == null) {
            throw thrown;
        }
    }

    /** Returns the client for the provider's endpoints. */
    synchronized ProviderClient http() {
        if (http == null) {
            http = new ProviderClient(longestCall);
        }
        return http;
    }
}
