package ca.tandem.posting.revision;

import ca.tandem.posting.Moved;
import ca.tandem.posting.Saved;
import ca.tandem.posting.Works;
import ca.tandem.translation.unit.Translating;
import ca.tandem.translation.unit.UnitWorks;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Keeping and restoring revisions on a database, with the postings and units that it follows, wired by hand. */
public final class RevisionWorks {

    private final Revisions revisions = new Revisions();
    private final RevisionKeeper keeper = new RevisionKeeper();
    private final Restoration restoration = new Restoration();
    private final UnitWorks units;

    public RevisionWorks(EntityManager entityManager, Clock clock) {
        keeper.revisions = revisions;
        units = new UnitWorks(entityManager, this::saved, this::moved, clock);
        revisions.entityManager = entityManager;
        revisions.postings = works().postings();
        restoration.revisions = revisions;
        restoration.postings = revisions.postings;
        restoration.restoring = works().restoring();
    }

    private void saved(Saved event) {
        keeper.keep(event);
    }

    private void moved(Moved event) {
        keeper.keep(event);
    }

    public Works works() {
        return units.works();
    }

    public Translating translating() {
        return units.translating();
    }

    public Revisions revisions() {
        return revisions;
    }

    public RevisionKeeper keeper() {
        return keeper;
    }

    public Restoration restoration() {
        return restoration;
    }
}
