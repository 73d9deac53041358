package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A catalogue without a database, for tests in other packages. */
public final class CatalogueFixture {

    private final List<Publication> stored = new ArrayList<>();
    private final Catalogue catalogue = new Catalogue();
    private int number;

    public CatalogueFixture() {
        catalogue.publications = new Publications() {
            @Override
            public List<Publication> withNumberAbove(long lower) {
                return stored.stream()
                        .filter(publication -> publication.getNumber() > lower)
                        .toList();
            }
        };
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Publishes an edition; the slugs are the posting's key, and in French the key and {@code -fr}. */
    public void publish(Edition edition) {
        publishElsewhere(edition);
        catalogue.onPublicationsChanged(new PublicationsChanged(number));
    }

    /** Publishes an edition as another node does, of which this one has not heard yet. */
    public void publishElsewhere(Edition edition) {
        var key = edition.getPosting().getKey();
        number++;
        stored.removeIf(publication -> publication.getKey().equals(key));
        var publication = new Publication(key, edition.getPosting().getCreatedAt());
        publication.replaceContent(edition, new Bilingual<>(key, key + "-fr"), number, publication.getUpdatedAt());
        stored.add(publication);
    }

    /** Schedules a publication for an instant. */
    public void schedule(Instant at) {
        catalogue.expectPublication(at);
    }
}
