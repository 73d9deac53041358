package ca.tandem.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits of a session: how long nobody may do anything in it, and how long it lasts at most. */
@ApplicationScoped
public class SessionLimits {

    /** Time after its last act for which a session is kept, so that its owner can see it in the list. */
    static final Duration KEPT = Duration.ofDays(30);

    @Inject
    @ConfigProperty(name = "tandem.session.idle", defaultValue = "PT60M")
    Duration idle;

    @Inject
    @ConfigProperty(name = "tandem.session.life", defaultValue = "PT12H")
    Duration life;

    /** Returns the time at which a session ends if nobody does anything in it any more. */
    Instant end(Instant began, Instant lastAct) {
        var byIdle = lastAct.plus(idle);
        var byLife = began.plus(life);
        return byIdle.isBefore(byLife) ? byIdle : byLife;
    }

    /** Returns the time at which a session ends whatever is done in it. */
    Instant latestEnd(Instant began) {
        return began.plus(life);
    }
}
