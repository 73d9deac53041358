package ca.tandem.exchange.tmx;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.Actor;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.translation.memory.TranslationPair;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Import of TMX files into the translation memory, in transactions of some hundred pairs. */
@ApplicationScoped
public class TmxImport {

    private static final int AT_ONCE = 500;

    @Inject
    TranslationMemory memory;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Imports the English and French pairs of a file. Pairs that the memory has stay unchanged, so importing the same file twice changes
     * nothing. If the file breaks off, the pairs before that stay imported.
     *
     * @param file TMX 1.4b or an earlier version; read to its end, not closed
     * @param actor the account that imports
     * @return the numbers of units by outcome, and the first faults
     * @throws RefusedException if the actor is neither a translator nor an administrator
     * @throws ProblemException if the file is no TMX
     */
    public TmxReport importFile(InputStream file, Actor actor) {
        RefusedException.throwIfAny(TranslationMemory.refusals(actor));
        var pairBatch = new PairBatch();
        var end = TmxReader.read(file, pairBatch::take);
        pairBatch.flush();
        if (end > 0) {
            pairBatch.fault(end, "end");
        }
        var report = pairBatch.report();
        auditLog.add(AuditEvent.of("memory.imported").by(actor.name()).with("added", report.added()));
        return report;
    }

    /** A batch of pairs for the memory, with the counts of the report. */
    private final class PairBatch {

        private final List<TranslationPair> batch = new ArrayList<>();
        private final List<TmxReport.UnitError> faults = new ArrayList<>();
        private long units;
        private long paired;
        private long added;
        private long otherLanguages;
        private long bad;

        void take(TmxUnit unit) {
            units++;
            if (unit.fault() != null) {
                fault(unit.line(), unit.fault());
            } else if (!unit.texts().hasBoth()) {
                otherLanguages++;
            } else {
                paired++;
                batch.add(unit.toRemembered(clock.instant()));
                if (batch.size() == AT_ONCE) {
                    flush();
                }
            }
        }

        void flush() {
            added += memory.add(batch);
            batch.clear();
        }

        void fault(long line, String code) {
            bad++;
            if (faults.size() < TmxReport.MOST_FAULTS) {
                faults.add(new TmxReport.UnitError(line, code));
            }
        }

        TmxReport report() {
            return new TmxReport(units, added, paired - added, otherLanguages, bad, List.copyOf(faults));
        }
    }
}
