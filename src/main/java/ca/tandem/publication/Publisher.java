package ca.tandem.publication;

import ca.tandem.posting.PublicChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes the publication of an edition, in the same transaction that changes the workflow's state. */
@ApplicationScoped
public class Publisher {

    @Inject
    Publications publications;

    @Inject
    PublicAddresses publicAddresses;

    @Inject
    Event<PublicationsChanged> published;

    void show(@Observes PublicChange change) {
        var edition = change.edition();
        var number = publications.nextNumber();
        var shown = publications.byKey(edition.getPosting().getKey());
        var slugs = publicAddresses.slugs(edition, shown);
        var publication =
                shown.orElseGet(() -> new Publication(edition.getPosting().getKey(), change.at()));
        publication.show(edition, slugs, number, change.at());
        if (shown.isEmpty()) {
            publications.add(publication);
        }
        published.fire(new PublicationsChanged(number));
    }
}
