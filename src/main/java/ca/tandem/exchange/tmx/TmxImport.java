package ca.tandem.exchange.tmx;

import ca.tandem.exchange.ArchiveProblem;
import ca.tandem.identity.Actor;
import ca.tandem.record.Deed;
import ca.tandem.record.Trail;
import ca.tandem.translation.memory.Remembered;
import ca.tandem.translation.memory.TranslationMemory;
import ca.tandem.workflow.Refused;
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
    Trail trail;

    @Inject
    Clock clock;

    /**
     * Imports the English and French pairs of a file. Pairs that the memory has stay unchanged, so importing the same file twice changes
     * nothing. If the file breaks off, the pairs before that stay imported.
     *
     * @param file TMX 1.4b or an earlier version; read to its end, not closed
     * @param actor the account that imports
     * @return the numbers of units by outcome, and the first faults
     * @throws Refused if the actor is neither a translator nor an administrator
     * @throws ArchiveProblem if the file is no TMX
     */
    public TmxReport take(InputStream file, Actor actor) {
        Refused.ifAny(TranslationMemory.refusals(actor));
        var intake = new Intake();
        var end = TmxReader.read(file, intake::take);
        intake.flush();
        if (end > 0) {
            intake.fault(end, "end");
        }
        var report = intake.report();
        trail.note(Deed.of("memory.imported").by(actor.name()).with("added", report.added()));
        return report;
    }

    /** A batch of pairs for the memory, with the counts of the report. */
    private final class Intake {

        private final List<Remembered> batch = new ArrayList<>();
        private final List<TmxReport.Fault> faults = new ArrayList<>();
        private long units;
        private long paired;
        private long added;
        private long otherLanguages;
        private long bad;

        void take(TmxUnit unit) {
            units++;
            if (unit.fault() != null) {
                fault(unit.line(), unit.fault());
            } else if (!unit.texts().complete()) {
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
                faults.add(new TmxReport.Fault(line, code));
            }
        }

        TmxReport report() {
            return new TmxReport(units, added, paired - added, otherLanguages, bad, List.copyOf(faults));
        }
    }
}
