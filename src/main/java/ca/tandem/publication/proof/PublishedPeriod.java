package ca.tandem.publication.proof;

import ca.tandem.audit.AuditEntry;
import ca.tandem.common.Bilingual;
import java.time.Instant;
import java.util.List;

/**
 * A period in which readers saw the same content of a posting, with the contributions to that content.
 *
 * @param edition the number of the edition
 * @param content the hash of both texts and the facts
 * @param archived true if the content was shown as archived
 * @param from the start of the period
 * @param until the end of the period, exclusive; null if the content is still shown
 * @param shown the audit entry that made the content public
 * @param approval the entry that approved exactly this content before it was shown, or null
 * @param confirmation the entry that approved it afterwards, or null
 * @param texts the contributions to each language
 * @param facts the contributions to the facts
 */
public record PublishedPeriod(
        int edition,
        String content,
        boolean archived,
        Instant from,
        Instant until,
        AuditEntry shown,
        AuditEntry approval,
        AuditEntry confirmation,
        Bilingual<List<RecordedContribution>> texts,
        List<RecordedContribution> facts) {

    /** Checks whether the period overlaps the given one, whose end is exclusive. */
    boolean isWithin(Instant start, Instant end) {
        return from.isBefore(end) && (until == null || until.isAfter(start));
    }

    /** Returns the number of the import that brought the content as already public elsewhere, or null. */
    public String importNumber() {
        return approval == null ? shown.detail("import") : null;
    }
}
