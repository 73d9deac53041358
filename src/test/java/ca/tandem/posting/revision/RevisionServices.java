package ca.tandem.posting.revision;

import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.EditionSaved;
import ca.tandem.posting.PostingServices;
import ca.tandem.translation.unit.UnitServices;
import ca.tandem.translation.unit.UnitTranslation;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services that keep and restore revisions, with those of postings and units, on a database and without a container. */
public final class RevisionServices {

    private final Revisions revisions = new Revisions();
    private final Versions versions = new Versions();
    private final RevisionRecorder revisionRecorder = new RevisionRecorder();
    private final LastSave lastSave = new LastSave();
    private final RevisionRestorer revisionRestorer = new RevisionRestorer();
    private final UnitServices unitServices;

    public RevisionServices(EntityManager entityManager, Clock clock) {
        revisionRecorder.revisions = revisions;
        unitServices = new UnitServices(entityManager, this::saved, this::moved, clock);
        revisions.entityManager = entityManager;
        versions.revisions = revisions;
        lastSave.revisions = revisions;
        revisionRestorer.revisions = revisions;
        revisionRestorer.postings = postingServices().postings();
        revisionRestorer.contentRestorer = postingServices().contentRestorer();
    }

    private void saved(EditionSaved event) {
        revisionRecorder.onEditionSaved(event);
    }

    private void moved(ActionTaken event) {
        revisionRecorder.onActionTaken(event);
    }

    public PostingServices postingServices() {
        return unitServices.postingServices();
    }

    public UnitTranslation unitTranslation() {
        return unitServices.unitTranslation();
    }

    public Versions versions() {
        return versions;
    }

    public Revisions revisions() {
        return revisions;
    }

    public RevisionRecorder revisionRecorder() {
        return revisionRecorder;
    }

    public LastSave lastSave() {
        return lastSave;
    }

    public RevisionRestorer revisionRestorer() {
        return revisionRestorer;
    }
}
