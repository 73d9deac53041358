package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Slug;
import ca.tandem.posting.Edition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of postings: a slug once given is never given to another posting, and a former address leads to the present one. */
@ApplicationScoped
@Transactional
public class Addresses {

    private static final Map<Language, String> LISTS = Map.of(Language.EN, "/en/jobs", Language.FR, "/fr/emplois");

    @Inject
    EntityManager entityManager;

    @Inject
    Publications publications;

    /** The path of the list of open postings in that language. */
    public static String list(Language language) {
        return LISTS.get(language);
    }

    /** The path of the posting with that slug. */
    public static String posting(Language language, String slug) {
        return list(language) + "/" + slug;
    }

    /**
     * Remembers a path under which a posting was found before it came here.
     *
     * @param key the posting's key
     * @param language the language in which it is to answer
     * @param path the path as the old site gave it, percent-encoded or not, with or without a slash at its end
     */
    public void addAlias(String key, Language language, String path) {
        var canonical = canonical(path);
        if (!canonical.equals("/") && former(language, canonical).isEmpty()) {
            entityManager.persist(new FormerAddress(language, canonical, key));
        }
    }

    /**
     * Where a former address leads now.
     *
     * @param path the path that was asked for, decoded
     * @param preferred the language to prefer where both had the same path
     * @return the path of the posting as it is public now
     */
    public Optional<String> redirect(String path, Language preferred) {
        var canonical = canonical(path);
        return former(preferred, canonical)
                .or(() -> former(preferred.other(), canonical))
                .flatMap(address -> publications
                        .byKey(address.getKey())
                        .map(publication -> posting(
                                address.getLanguage(), publication.getSlugs().get(address.getLanguage()))));
    }

    /** The slugs for an edition that becomes public; those that its posting had so far become former addresses. */
    Bilingual<String> slugs(Edition edition, Optional<Publication> shown) {
        var key = edition.getPosting().getKey();
        return Bilingual.of(language -> {
            var wanted = Slug.of(edition.textIn(language).title()).orElse("posting");
            var before = shown.map(publication -> publication.getSlugs().get(language));
            if (before.isPresent() && isNumbered(before.get(), wanted)) {
                return before.get();
            }
            before.ifPresent(slug -> addAlias(key, language, posting(language, slug)));
            var slug = wanted;
            for (var number = 2; isTaken(language, slug, key); number++) {
                slug = wanted + "-" + number;
            }
            return slug;
        });
    }

    private static boolean isNumbered(String slug, String wanted) {
        return slug.equals(wanted) || slug.matches(Pattern.quote(wanted) + "-\\d+");
    }

    private boolean isTaken(Language language, String slug, String key) {
        // "archived" and "archives" are pages of their own beside the postings
        return List.of("archived", "archives").contains(slug)
                || publications
                        .bySlug(language, slug)
                        .filter(other -> !other.getKey().equals(key))
                        .isPresent()
                || former(language, posting(language, slug))
                        .filter(other -> !other.getKey().equals(key))
                        .isPresent();
    }

    private Optional<FormerAddress> former(Language language, String canonical) {
        return entityManager
                .createQuery(
                        "select a from FormerAddress a where a.language = :language and a.path = :path",
                        FormerAddress.class)
                .setParameter("language", language)
                .setParameter("path", canonical)
                .getResultStream()
                .findFirst();
    }

    private static String canonical(String path) {
        var trimmed = decoded(path).strip().replaceAll("/+$", "");
        return trimmed.startsWith("/") ? trimmed : "/" + trimmed;
    }

    /** The path without percent-encoding; as it stands where a percent sign in it encodes nothing. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
