package ca.tandem.api;

import ca.tandem.audit.AuditExport;
import ca.tandem.audit.VerificationResult;
import ca.tandem.common.ProblemException;
import ca.tandem.common.text.DateText;
import ca.tandem.identity.Actor;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.publication.proof.AuditLogAccess;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/** Resource of the audit log with its hash chain, for administrators. */
@Path("staff/audit")
@RequestScoped
public class AuditLogResource {

    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");

    @Inject
    AuditLogAccess auditLogAccess;

    @Inject
    CurrentAccount currentAccount;

    @Inject
    ResponseLanguage words;

    /** The last entry that was found intact. */
    public record LastEntryJson(long number, String hash) {}

    /** The first broken entry, and the kind of break. */
    public record ChainBreakJson(long number, String flaw, String message) {}

    /** The outcome of a verification of the whole audit log; {@code broken} is null if the chain is intact. */
    public record VerificationJson(boolean whole, long entries, LastEntryJson last, ChainBreakJson broken) {}

    /** Exports the audit log as JSON lines, from an entry number or an instant on. */
    @GET
    @Produces(AuditExport.MEDIA_TYPE)
    public StreamingOutput lines(@QueryParam("from") String from) {
        var actor = currentAccount.actor();
        RefusedException.throwIfAny(auditLogAccess.refusals(actor));
        // The request's own objects may be gone when the stream is written; the log is not one of them.
        var written = auditLogAccess;
        var entryRange = stretch(from == null ? "" : from.strip(), actor);
        return output -> written.write(entryRange, output, actor);
    }

    /** Verifies the hash chain of the whole audit log. */
    @GET
    @Path("verification")
    @Produces(MediaType.APPLICATION_JSON)
    public VerificationJson verify() {
        var verificationResult = auditLogAccess.verify(currentAccount.actor());
        return new VerificationJson(
                verificationResult.isIntact(),
                verificationResult.entries(),
                new LastEntryJson(verificationResult.entries(), verificationResult.hash()),
                broken(verificationResult));
    }

    private ChainBreakJson broken(VerificationResult verificationResult) {
        return verificationResult.isIntact()
                ? null
                : new ChainBreakJson(
                        verificationResult.firstBroken(),
                        verificationResult.chainBreak().name(),
                        words.name(verificationResult.chainBreak()));
    }

    private AuditExport.EntryRange stretch(String from, Actor actor) {
        if (from.isEmpty()) {
            return auditLogAccess.from(1, actor);
        }
        if (from.matches("\\d{1,18}")) {
            return auditLogAccess.from(Math.max(1, Long.parseLong(from)), actor);
        }
        try {
            return auditLogAccess.since(
                    from.contains("T")
                            ? DateText.checked(Instant.parse(from).atZone(OTTAWA))
                                    .toInstant()
                            : DateText.parse(from).atStartOfDay(OTTAWA).toInstant(),
                    actor);
        } catch (DateTimeException e) {
            throw ProblemException.malformed("parameter.from");
        }
    }
}
