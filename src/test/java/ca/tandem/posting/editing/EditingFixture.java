package ca.tandem.posting.editing;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Autosaves and presences on a database, wired without a container. */
public final class EditingFixture {

    private EditingFixture() {}

    public static Autosaves autosaves(EntityManager entityManager, Clock clock) {
        var autosaves = new Autosaves();
        autosaves.entityManager = entityManager;
        autosaves.clock = clock;
        return autosaves;
    }

    public static Presences presences(EntityManager entityManager, Clock clock) {
        var presences = new Presences();
        presences.entityManager = entityManager;
        presences.clock = clock;
        return presences;
    }
}
