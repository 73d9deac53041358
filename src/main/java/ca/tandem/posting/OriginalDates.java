package ca.tandem.posting;

import java.time.Instant;

/**
 * The dates of an edition that was public elsewhere before it came here.
 *
 * @param posted the date of the posting; null if it is not known
 * @param modified the date of its last change; null if it is not known
 */
public record OriginalDates(Instant posted, Instant modified) {

    /** Dates of which nothing is known. */
    public static final OriginalDates UNKNOWN = new OriginalDates(null, null);
}
