package ca.tandem.common;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * The instant of the current request. A response uses one instant throughout: a posting that closes while its page is rendered is open
 * everywhere on the page or nowhere.
 */
@RequestScoped
public class RequestTime {

    @Inject
    Clock clock;

    private Instant instant;

    @PostConstruct
    void read() {
        instant = clock.instant();
    }

    /** Returns the instant at which the request began to use the clock, the same at every call within the request. */
    public Instant instant() {
        return instant;
    }
}
