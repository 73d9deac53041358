package ca.tandem.common;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the clock to whoever needs the time, so that tests can set it. */
@ApplicationScoped
public class Time {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
