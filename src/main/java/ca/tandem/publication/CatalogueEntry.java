package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Facts;
import java.time.Instant;
import java.util.Set;

/**
 * The part of a publication that lists and search need, held in memory.
 *
 * @param number the publication's number
 * @param key the posting's key
 * @param slugs the last part of the address in each language
 * @param titles the title in each language
 * @param descriptions the description in each language
 * @param facts the facts; shared, not to be modified
 * @param archived true if the posting is archived
 * @param withdrawn true if the posting was withdrawn and its texts are no longer shown
 * @param leadsTo the key of the posting to which readers of a withdrawn one are sent, or null
 * @param datePosted the date of the posting that readers are told; null if none is known
 * @param dateModified the date of the last change that readers are told; null if none is known
 * @param updatedAt the date of the last change or, if none is known, the instant of the first publication here
 * @param fileHashes the hashes of its files, which readers may have unless it was withdrawn
 */
public record CatalogueEntry(
        long number,
        String key,
        Bilingual<String> slugs,
        Bilingual<String> titles,
        Bilingual<String> descriptions,
        Facts facts,
        boolean archived,
        boolean withdrawn,
        String leadsTo,
        Instant datePosted,
        Instant dateModified,
        Instant updatedAt,
        Set<String> fileHashes) {

    static CatalogueEntry of(Publication publication) {
        var facts = publication.getFacts();
        return new CatalogueEntry(
                publication.getNumber(),
                publication.getKey(),
                publication.getSlugs(),
                Bilingual.of(language -> publication.textIn(language).title()),
                Bilingual.of(language -> publication.textIn(language).description()),
                facts,
                publication.isArchived(),
                publication.isWithdrawn(),
                publication.getNotice().getLeadsTo(),
                publication.getDatePosted(),
                publication.getDateModified(),
                publication.getUpdatedAt(),
                publication.getFiles().hashes());
    }

    /** Checks whether the posting appears in lists: it is neither archived nor reachable by its address only. */
    public boolean isListed() {
        return !archived && !facts.isUnlisted();
    }

    /** Checks whether the posting appears in the list of archived postings. */
    public boolean isListedAsArchived() {
        return archived && !withdrawn && !facts.isUnlisted();
    }

    /** Checks whether the posting is listed and accepts applications at the given instant. */
    public boolean isOpenAt(Instant now) {
        return isListed() && !facts.closedAt(now);
    }
}
