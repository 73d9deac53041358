package ca.tandem.audit;

import java.time.Instant;

/**
 * A filter of audit entries; a null component matches any entry.
 *
 * @param posting the posting's key
 * @param actor the account's name
 * @param code the code of the action
 * @param session the reference of the session or token
 * @param from the earliest time, inclusive
 * @param before the latest time, exclusive
 */
public record AuditQuery(String posting, String actor, String code, String session, Instant from, Instant before) {

    /** Filter that matches every entry. */
    public static final AuditQuery ANY = new AuditQuery(null, null, null, null, null, null);

    /** Creates a filter for the entries of a posting. */
    public static AuditQuery of(String posting) {
        return new AuditQuery(posting, null, null, null, null, null);
    }
}
