package ca.tandem.posting.editing;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** What is kept of what people type, on a database, wired by hand. */
public final class DraftWorks {

    private DraftWorks() {}

    public static Autosaves drafts(EntityManager entityManager, Clock clock) {
        var drafts = new Autosaves();
        drafts.entityManager = entityManager;
        drafts.clock = clock;
        return drafts;
    }

    public static Presences presences(EntityManager entityManager, Clock clock) {
        var presences = new Presences();
        presences.entityManager = entityManager;
        presences.clock = clock;
        return presences;
    }
}
