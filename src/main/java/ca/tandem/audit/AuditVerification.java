package ca.tandem.audit;

import ca.tandem.audit.VerificationResult.ChainBreak;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A service that verifies the audit log: the hash of every entry, its link to the previous one, and the stored end. */
@ApplicationScoped
public class AuditVerification {

    private static final int AT_ONCE = 1_000;

    @Inject
    AuditEntries auditEntries;

    /** Verifies all entries that exist now; others can be appended meanwhile. */
    public VerificationResult verify() {
        // In this order: the end that is read afterwards includes everything committed with the highest entry.
        var highest = auditEntries.highest();
        var chainHead = auditEntries.tail();
        var last = AuditEntry.BEGINNING;
        var number = 0L;
        while (number < chainHead.number()) {
            var some = auditEntries.behind(number, chainHead.number(), AT_ONCE);
            for (var auditEntry : some) {
                var chainBreak = chainBreak(auditEntry, number, last);
                if (chainBreak != null) {
                    return new VerificationResult(
                            number,
                            last,
                            chainBreak == ChainBreak.MISSING ? number + 1 : auditEntry.getNumber(),
                            chainBreak);
                }
                number = auditEntry.getNumber();
                last = auditEntry.getHash();
            }
            if (some.isEmpty()) {
                return new VerificationResult(number, last, number + 1, ChainBreak.MISSING);
            }
        }
        if (number > 0 && !last.equals(chainHead.hash())) {
            return new VerificationResult(number, last, number, ChainBreak.WRONG_END);
        }
        return highest > number
                ? new VerificationResult(number, last, number + 1, ChainBreak.BEHIND_THE_END)
                : new VerificationResult(number, last, 0, null);
    }

    private static ChainBreak chainBreak(AuditEntry auditEntry, long before, String last) {
        if (auditEntry.getNumber() != before + 1) {
            return ChainBreak.MISSING;
        }
        if (!auditEntry.isIntact()) {
            return ChainBreak.CHANGED;
        }
        return auditEntry.getPrevious().equals(last) ? null : ChainBreak.OUT_OF_ORDER;
    }
}
