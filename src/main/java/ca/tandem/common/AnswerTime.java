package ca.tandem.common;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * The instant of which an answer speaks. It is one for the whole answer: a posting that closes while its page is made is open in all of the
 * page or in nothing of it.
 */
@RequestScoped
public class AnswerTime {

    @Inject
    Clock clock;

    private Instant instant;

    @PostConstruct
    void read() {
        instant = clock.instant();
    }

    /** The instant, the same at every call for one request. */
    public Instant instant() {
        return instant;
    }
}
