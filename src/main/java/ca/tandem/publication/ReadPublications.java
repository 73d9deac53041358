package ca.tandem.publication;

import ca.tandem.common.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The publications that readers read most, in memory with all their text, so that their pages need no database. The catalogue tells by
 * its number whether one is still what is public.
 */
@ApplicationScoped
public class ReadPublications {

    /** Of the longest postings seen, some forty megabytes. */
    private static final int MOST = 1_000;

    @Inject
    Catalogue catalogue;

    @Inject
    Publications publications;

    private final Map<String, Publication> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Publication> eldest) {
            return size() > MOST;
        }
    });

    /** The publication at that slug; not to be changed, for many read it at once. */
    public Optional<Publication> bySlug(Language language, String slug) {
        return catalogue.bySlug(language, slug).flatMap(listing -> {
            var known = read.get(listing.key());
            if (known != null && known.getNumber() >= listing.number()) {
                return Optional.of(known);
            }
            var found = publications.bySlug(language, slug);
            found.ifPresent(publication -> {
                // Whatever is fetched late is fetched now: later there may be nobody to ask.
                publication.getUpdates().forEach(Objects::requireNonNull);
                read.put(publication.getKey(), publication);
            });
            return found;
        });
    }
}
