package ca.tandem.notification;

import ca.tandem.posting.editing.Autosaves;
import ca.tandem.posting.editing.Presences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes what nobody needs any more, after a set time ({@code tandem.retention}, 90 days by default): notifications that were read, work
 * that was never saved, and presences. Notifications that are given only once stay, because they are what keeps them from being given again.
 */
@ApplicationScoped
public class Retention {

    @Inject
    Notifications notifications;

    @Inject
    Autosaves autosaves;

    @Inject
    Presences presences;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "tandem.retention", defaultValue = "P90D")
    Period retention;

    /** Deletes what is older than the retention period. */
    @Transactional
    public void sweep() {
        var before = clock.instant().atZone(ZoneOffset.UTC).minus(retention).toInstant();
        notifications.deleteReadBefore(before);
        autosaves.deleteBefore(before);
        presences.deleteBefore(before);
    }
}
