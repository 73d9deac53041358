package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.publication.Publication;
import java.time.Instant;

/**
 * A posting as the readers' search sees it.
 *
 * @param key the posting's key
 * @param texts both texts, with their Markdown
 * @param facts the facts
 * @param archived true if the posting is archived
 * @param datePosted the date of the posting that readers are told; null if none is known
 */
record SearchedPosting(String key, Bilingual<PostingText> texts, Facts facts, boolean archived, Instant datePosted) {

    static SearchedPosting of(Publication publication) {
        return new SearchedPosting(
                publication.getKey(),
                Bilingual.of(publication::textIn),
                publication.getFacts(),
                publication.isArchived(),
                publication.getDatePosted());
    }

    /** Checks whether a list shows the posting to readers. */
    static boolean isListed(Publication publication) {
        return !publication.isWithdrawn() && !publication.getFacts().isUnlisted();
    }
}
