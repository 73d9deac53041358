package ca.tandem.publication.evidence;

import ca.tandem.common.Bilingual;
import ca.tandem.record.Entry;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of time in which readers saw the same, and who made it.
 *
 * @param edition the number of the edition
 * @param content the hash of both texts and the facts
 * @param archived whether it was shown as archived
 * @param from when readers began to see it
 * @param until when they ceased to; null where they still see it
 * @param shown the entry by which it became so
 * @param approval the entry by which somebody approved exactly this before readers saw it; null where nobody did
 * @param confirmation the entry by which somebody approved it afterwards; null where nobody did
 * @param texts who had a hand in each language
 * @param facts who had a hand in the facts
 */
public record Showing(
        int edition,
        String content,
        boolean archived,
        Instant from,
        Instant until,
        Entry shown,
        Entry approval,
        Entry confirmation,
        Bilingual<List<Share>> texts,
        List<Share> facts) {

    /** Whether it was seen at any moment from the one instant to before the other. */
    boolean isWithin(Instant start, Instant end) {
        return from.isBefore(end) && (until == null || until.isAfter(start));
    }

    /** The number of the import that brought it as already public elsewhere; null where none did. */
    public String brought() {
        return approval == null ? shown.detail("import") : null;
    }
}
