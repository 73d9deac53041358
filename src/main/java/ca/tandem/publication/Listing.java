package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Folding;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import java.time.Instant;

/**
 * What lists show of a publication, held in memory.
 *
 * @param number the publication's number
 * @param key the posting's key
 * @param slugs the last part of the address in each language
 * @param titles the titles
 * @param descriptions the descriptions
 * @param facts the facts; not to be changed
 * @param archived whether it is archived
 * @param withdrawn whether readers no longer see its texts
 * @param leadsTo the key of the posting to which readers of a withdrawn one are led; null for none
 * @param postedAt when it was first public
 * @param modifiedAt when what is said was last changed
 * @param searchable everything that a search looks in, folded by {@link #fold}
 */
public record Listing(
        long number,
        String key,
        Bilingual<String> slugs,
        Bilingual<String> titles,
        Bilingual<String> descriptions,
        Facts facts,
        boolean archived,
        boolean withdrawn,
        String leadsTo,
        Instant postedAt,
        Instant modifiedAt,
        Bilingual<String> searchable) {

    static Listing of(Publication publication) {
        var facts = publication.getFacts();
        return new Listing(
                publication.getNumber(),
                publication.getKey(),
                publication.getSlugs(),
                Bilingual.of(language -> publication.textIn(language).title()),
                Bilingual.of(language -> publication.textIn(language).description()),
                facts,
                publication.isArchived(),
                publication.isWithdrawn(),
                publication.getNotice().getLeadsTo(),
                publication.getPostedAt(),
                publication.getModifiedAt(),
                Bilingual.of(language -> searchable(publication, facts, language)));
    }

    private static String searchable(Publication publication, Facts facts, Language language) {
        var text = publication.textIn(language);
        return fold(String.join(
                "\n",
                text.title(),
                text.description(),
                text.body(),
                facts.getTeam().get(language) == null ? "" : facts.getTeam().get(language),
                facts.getLocations().line(language),
                facts.getClassification() == null
                        ? ""
                        : facts.getClassification().toString(),
                facts.getReference() == null ? "" : facts.getReference()));
    }

    /** Folds a text for searching: without case, accents, the median point and the shape of apostrophes. */
    public static String fold(String text) {
        return Folding.fold(text);
    }

    /** Whether it stands in lists: it is neither archived nor reachable by its address only. */
    public boolean isListed() {
        return !archived && !facts.isUnlisted();
    }

    /** Whether it stands in the list of archived postings. */
    public boolean isListedAsArchived() {
        return archived && !withdrawn && !facts.isUnlisted();
    }

    /** Whether one can still apply at that instant. */
    public boolean isOpenAt(Instant now) {
        return isListed() && !facts.closedAt(now);
    }
}
