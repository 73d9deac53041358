package ca.tandem.posting.revision;

import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.EditionSaved;
import ca.tandem.posting.Works;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.translation.unit.UnitWorks;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Keeping and restoring revisions on a database, with the postings and units that it follows, wired by hand. */
public final class RevisionWorks {

    private final Revisions revisions = new Revisions();
    private final Versions versions = new Versions();
    private final RevisionRecorder keeper = new RevisionRecorder();
    private final RevisionRestorer revisionRestorer = new RevisionRestorer();
    private final UnitWorks units;

    public RevisionWorks(EntityManager entityManager, Clock clock) {
        keeper.revisions = revisions;
        units = new UnitWorks(entityManager, this::saved, this::moved, clock);
        revisions.entityManager = entityManager;
        versions.revisions = revisions;
        revisionRestorer.revisions = revisions;
        revisionRestorer.postings = works().postings();
        revisionRestorer.contentRestorer = works().restoring();
    }

    private void saved(EditionSaved event) {
        keeper.onEditionSaved(event);
    }

    private void moved(ActionTaken event) {
        keeper.onActionTaken(event);
    }

    public Works works() {
        return units.works();
    }

    public UnitTranslation translating() {
        return units.translating();
    }

    public Versions versions() {
        return versions;
    }

    public Revisions revisions() {
        return revisions;
    }

    public RevisionRecorder keeper() {
        return keeper;
    }

    public RevisionRestorer restoration() {
        return revisionRestorer;
    }
}
