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
 * LRU cache of the publications that readers read most, with their full text, so that their pages need no database access. The number in
 * the {@link Catalogue} tells whether a cached publication is still current. Safe for use by several threads.
 */
@ApplicationScoped
public class PublicationCache {

    /** Maximum number of cached publications: some forty megabytes if all are as long as the longest posting seen. */
    private static final int MOST = 1_000;

    @Inject
    Catalogue catalogue;

    @Inject
    Publications publications;

    private final Map<String, Publication> cache = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Publication> eldest) {
            return size() > MOST;
        }
    });

    /** Returns the publication with the given slug. It is shared between requests and must not be modified. */
    public Optional<Publication> bySlug(Language language, String slug) {
        return catalogue.bySlug(language, slug).flatMap(catalogueEntry -> {
            var known = cache.get(catalogueEntry.key());
            if (known != null && known.getNumber() >= catalogueEntry.number()) {
                return Optional.of(known);
            }
            var found = publications.bySlug(language, slug);
            found.ifPresent(publication -> {
                // Load lazy relations now: the cached publication will be used outside a persistence context.
                publication.getUpdates().forEach(Objects::requireNonNull);
                cache.put(publication.getKey(), publication);
                // Another node published it within the last second: from now on everybody sees it, in both languages.
                catalogue.follow(publication.getNumber());
            });
            return found;
        });
    }
}
