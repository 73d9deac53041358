package ca.tandem.publication;

import ca.tandem.posting.PublicChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Writes the publication of an edition, in the same transaction that changes the workflow's state. */
@ApplicationScoped
public class Publisher {

    @Inject
    Publications publications;

    @Inject
    PublicAddresses publicAddresses;

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
        publication.replaceContent(edition, slugs, number, change.at());
        publications.flush();
        publicationsChangedEvent.fire(new PublicationsChanged(number));
    }

    /** Returns the number that follows those of the given publications, of which one is the latest of all. */
    static long nextNumber(List<Publication> withLatest) {
        return 1 + withLatest.stream().mapToLong(Publication::getNumber).max().orElse(0);
    }
}
