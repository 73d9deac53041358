package ca.tandem.publication;

import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.PublicChange;
import ca.tandem.publication.transparency.LoggedEvent;
import ca.tandem.workflow.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Writes the publication of an edition and its leaf of the transparency log, in the same transaction that changes the workflow's state:
 * nothing is public without its leaf, and no leaf without its publication.
 */
@ApplicationScoped
public class Publisher {

    @Inject
    Publications publications;

    @Inject
    PublicAddresses publicAddresses;

    @Inject
    PublicationRecorder publicationRecorder;

    @Inject
    Event<PublicationsChanged> publicationsChangedEvent;

    void onPublicChange(@Observes PublicChange change) {
        var edition = change.edition();
        var key = edition.getPosting().getKey();
        publications.lockPublication();
        var titled = PublicAddresses.titleSlugs(edition);
        var near = publications.latestAndByKeyOrSlugs(key, titled);
        var number = nextNumber(near);
        var slugs = publicAddresses.assignSlugs(key, titled, near);
        var publication = near.stream()
                .filter(each -> each.getKey().equals(key))
                .findFirst()
                .orElseGet(() -> publications.add(new Publication(key, change.at())));
        var event = publication.eventOf(edition);
        publication.replaceContent(edition, slugs, number, change.at());
        publicationRecorder.record(event, publication, edition, change.at());
        publications.flush();
        publicationsChangedEvent.fire(new PublicationsChanged(number));
    }

    /** Records that a second person approved what became public in an emergency; the page of its record says so from then on. */
    void onActionTaken(@Observes ActionTaken event) {
        if (event.action() != Action.CONFIRM) {
            return;
        }
        var edition = event.edition();
        publications.lockPublication();
        publications
                .byKey(edition.getPosting().getKey())
                .filter(publication -> publication.getEdition() == edition.getNumber())
                .ifPresent(publication -> {
                    publication.renumber(publications.lastNumber() + 1);
                    publicationRecorder.record(LoggedEvent.CONFIRMATION, publication, edition, event.at());
                    publications.flush();
                    publicationsChangedEvent.fire(new PublicationsChanged(publication.getNumber()));
                });
    }

    /** Returns the number that follows those of the given publications, of which one is the latest of all. */
    static long nextNumber(List<Publication> withLatest) {
        return 1 + withLatest.stream().mapToLong(Publication::getNumber).max().orElse(0);
    }
}
