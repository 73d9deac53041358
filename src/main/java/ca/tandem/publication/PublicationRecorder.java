package ca.tandem.publication;

import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.publication.transparency.LoggedEvent;
import ca.tandem.publication.transparency.PeopleCounts;
import ca.tandem.publication.transparency.PublicationLeaf;
import ca.tandem.publication.transparency.TransparencyLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Records in the transparency log what readers see of a posting from now on, in the transaction that makes it public. */
@ApplicationScoped
public class PublicationRecorder {

    /** Greatest number of publications that one transaction records. */
    private static final int BATCH = 100;

    @Inject
    TransparencyLog transparencyLog;

    @Inject
    Publications publications;

    @Inject
    Postings postings;

    /** Appends the leaf of a publication; the caller holds the lock of publications. */
    void record(LoggedEvent event, Publication publication, Edition edition, Instant at) {
        var leaf = new PublicationLeaf(
                publication.getKey(),
                publication.getEdition(),
                event,
                at,
                publication.getHashes(),
                PeopleCounts.of(edition),
                edition.getOriginalDates().isPresent());
        transparencyLog.append(leaf, publication.getNumber());
    }

    /**
     * Records publications that have no leaf, in the order of their numbers: those from before there was a log, and those of a node of an
     * earlier version.
     *
     * @return true if there may be more
     */
    @Transactional
    public boolean recordFound() {
        publications.lockPublication();
        var found = publications.withoutLeaf(BATCH);
        for (var publication : found) {
            var edition = postings.publicEdition(publication.getKey())
                    .orElseThrow(
                            () -> new IllegalStateException("No edition of " + publication.getKey() + " is public"));
            record(LoggedEvent.FOUND, publication, edition, publication.getChangedAt());
            publications.flush();
        }
        return found.size() == BATCH;
    }
}
