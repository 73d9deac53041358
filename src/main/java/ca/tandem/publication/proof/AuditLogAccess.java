package ca.tandem.publication.proof;

import ca.tandem.audit.AuditEntries;
import ca.tandem.audit.AuditEntry;
import ca.tandem.audit.AuditExport;
import ca.tandem.audit.AuditExport.EntryRange;
import ca.tandem.audit.AuditQuery;
import ca.tandem.audit.AuditVerification;
import ca.tandem.audit.VerificationResult;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * The whole audit log, which administrators alone search, verify and export; that of one posting is open to all staff. Every method throws a
 * {@link RefusedException} if the actor is no administrator. The log itself cannot ask, because it knows no roles.
 */
@ApplicationScoped
public class AuditLogAccess {

    @Inject
    AuditEntries auditEntries;

    @Inject
    AuditVerification auditVerification;

    @Inject
    AuditExport export;

    /** Returns the reasons why the actor may not see the whole log; empty if the actor may. */
    public List<Refusal> refusals(Actor actor) {
        return actor.holds(Role.ADMINISTRATOR) ? List.of() : List.of(Refusal.role("record.role"));
    }

    /** Returns one page of the matching entries, newest first; the first page is 1. */
    public List<AuditEntry> find(AuditQuery auditQuery, int page, int size, Actor actor) {
        authorize(actor);
        return auditEntries.find(auditQuery, page, size);
    }

    /** Counts the matching entries. */
    public long count(AuditQuery auditQuery, Actor actor) {
        authorize(actor);
        return auditEntries.count(auditQuery);
    }

    /** Counts the entries after the given one. */
    public long newerThan(long number, Actor actor) {
        authorize(actor);
        return auditEntries.newerThan(number);
    }

    /** Verifies the hash chain of all entries. */
    public VerificationResult verify(Actor actor) {
        authorize(actor);
        return auditVerification.verify();
    }

    /** Returns the range from the given number to the end, and records the export. */
    public EntryRange from(long number, Actor actor) {
        authorize(actor);
        return export.from(number, actor.name());
    }

    /** Returns the range since the given instant, and records the export. */
    public EntryRange since(Instant instant, Actor actor) {
        authorize(actor);
        return export.since(instant, actor.name());
    }

    /** Writes the entries of the range, one a line. */
    public void write(EntryRange entryRange, OutputStream stream, Actor actor) throws IOException {
        authorize(actor);
        export.write(entryRange, stream);
    }

    private void authorize(Actor actor) {
        RefusedException.throwIfAny(refusals(actor));
    }
}
