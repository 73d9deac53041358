package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.text.Slug;
import ca.tandem.posting.Edition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Public addresses of postings. A slug is never reused for another posting, and a former address redirects to the present one. */
@ApplicationScoped
@Transactional
public class PublicAddresses {

    private static final Map<Language, String> LISTS = Map.of(Language.EN, "/en/jobs", Language.FR, "/fr/emplois");

    /** Pages beside the postings, so that no posting may have them as its slug. */
    private static final Set<String> RESERVED = Set.of("archived", "archives");

    @Inject
    FormerAddresses formerAddresses;

    @Inject
    Publications publications;

    /** Returns the path of the list of open postings in the given language, such as {@code /en/jobs}. */
    public static String listPath(Language language) {
        return LISTS.get(language);
    }

    /** Returns the path of the posting with the given slug. */
    public static String postingPath(Language language, String slug) {
        return listPath(language) + "/" + slug;
    }

    /**
     * Records a path at which a posting was found before it came to this portal. Does nothing if the path is recorded already.
     *
     * @param key the posting's key
     * @param language the language in which the posting is to be shown
     * @param path the path as the old site gave it, percent-encoded or not, with or without a trailing slash
     */
    public void addAlias(String key, Language language, String path) {
        var canonical = canonical(path);
        if (!canonical.equals("/") && formerAddresses.find(language, canonical).isEmpty()) {
            formerAddresses.add(new FormerAddress(language, canonical, key));
        }
    }

    /** Lets the former addresses of one posting lead to another from now on. */
    public void moveAliases(String from, String to) {
        formerAddresses.move(from, to);
    }

    /**
     * Finds the present path for a former address.
     *
     * @param path the requested path, decoded
     * @param preferred the language to prefer where both languages had the same path
     * @return the path at which the posting is public now; empty if the path is no former address
     */
    public Optional<String> redirectTarget(String path, Language preferred) {
        var canonical = canonical(path);
        return formerAddresses
                .find(preferred, canonical)
                .or(() -> formerAddresses.find(preferred.other(), canonical))
                .flatMap(address -> publications
                        .byKey(address.getKey())
                        .map(publication -> postingPath(
                                address.getLanguage(), publication.getSlugs().get(address.getLanguage()))));
    }

    /** Returns the slugs that the titles of an edition ask for. */
    static Bilingual<String> titleSlugs(Edition edition) {
        return edition.getTexts().map(text -> Slug.of(text.title()).orElse("posting"));
    }

    /**
     * Returns the slugs of a posting that is being published. Slugs that it loses by this become former addresses.
     *
     * @param key the posting's key
     * @param titled the slugs that its titles ask for
     * @param near the publications of this posting and of those that have one of these slugs; others do not matter
     */
    Bilingual<String> assignSlugs(String key, Bilingual<String> titled, List<Publication> near) {
        var shown = near.stream().filter(each -> each.getKey().equals(key)).findFirst();
        var taken = taken(titled, key, near);
        return Bilingual.of(language -> {
            var wanted = titled.get(language);
            var before = shown.map(publication -> publication.getSlugs().get(language));
            if (before.isPresent() && isNumbered(before.get(), wanted)) {
                return before.get();
            }
            before.ifPresent(slug -> addAlias(key, language, postingPath(language, slug)));
            var slug = wanted;
            for (var number = 2; number == 2 ? taken.get(language) : isTaken(language, slug, key); number++) {
                slug = wanted + "-" + number;
            }
            return slug;
        });
    }

    private static boolean isNumbered(String slug, String wanted) {
        return slug.equals(wanted) || slug.matches(Pattern.quote(wanted) + "-\\d+");
    }

    /** Returns for each language whether another posting has or had the slug. */
    private Bilingual<Boolean> taken(Bilingual<String> slugs, String key, List<Publication> near) {
        var others = near.stream().filter(other -> !other.getKey().equals(key)).toList();
        var former = formerAddresses.find(Bilingual.of(language -> postingPath(language, slugs.get(language)))).stream()
                .filter(other -> !other.getKey().equals(key))
                .map(FormerAddress::getLanguage)
                .toList();
        return Bilingual.of(language -> RESERVED.contains(slugs.get(language))
                || former.contains(language)
                || others.stream()
                        .anyMatch(other -> other.getSlugs().get(language).equals(slugs.get(language))));
    }

    private boolean isTaken(Language language, String slug, String key) {
        return RESERVED.contains(slug)
                || publications
                        .bySlug(language, slug)
                        .filter(other -> !other.getKey().equals(key))
                        .isPresent()
                || formerAddresses
                        .find(language, postingPath(language, slug))
                        .filter(other -> !other.getKey().equals(key))
                        .isPresent();
    }

    private static String canonical(String path) {
        var trimmed = decoded(path).strip().replaceAll("/+$", "");
        return trimmed.startsWith("/") ? trimmed : "/" + trimmed;
    }

    /** Decodes percent-encoding; returns the path as it is if a percent sign in it encodes nothing. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
