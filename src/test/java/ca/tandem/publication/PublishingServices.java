package ca.tandem.publication;

import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingServices;
import ca.tandem.publication.transparency.LoggedEvent;
import ca.tandem.publication.transparency.TransparencyLogFixture;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The services of postings with the publisher behind them, wired without a container on one entity manager. */
public final class PublishingServices {

    private final Publisher publisher = new Publisher();
    private final PostingServices postingServices;

    public PublishingServices(EntityManager entityManager, Clock clock) {
        publisher.publications = PublicationFixture.publications(entityManager);
        publisher.publicAddresses = new PublicAddresses();
        publisher.publicAddresses.formerAddresses = new FormerAddresses();
        publisher.publicAddresses.formerAddresses.entityManager = entityManager;
        publisher.publicAddresses.publications = publisher.publications;
        publisher.publicationsChangedEvent = PostingServices.eventWithoutObservers();
        postingServices = new PostingServices(
                entityManager,
                written -> {},
                publisher::onActionTaken,
                saved -> {},
                publisher::onPublicChange,
                List.of(),
                clock);
        publisher.publicationRecorder = new PublicationRecorder();
        publisher.publicationRecorder.transparencyLog = TransparencyLogFixture.on(entityManager);
        publisher.publicationRecorder.publications = publisher.publications;
        publisher.publicationRecorder.postings = postingServices.postings();
    }

    public PostingServices posting() {
        return postingServices;
    }

    public Publications publications() {
        return publisher.publications;
    }

    public PublicationRecorder publicationRecorder() {
        return publisher.publicationRecorder;
    }

    /** Records a publication, which need not be stored. */
    public void record(Publication publication, Edition edition, Instant at) {
        publisher.publicationRecorder.record(LoggedEvent.PUBLICATION, publication, edition, at);
    }
}
