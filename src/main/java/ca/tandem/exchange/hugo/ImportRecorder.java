package ca.tandem.exchange.hugo;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.exchange.hugo.ImportRun.ImportState;
import ca.tandem.posting.ImportEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A service that records the start of imports and how they end, and lets those concerned be told once it has. */
@ApplicationScoped
@Transactional
public class ImportRecorder {

    @Inject
    Imports imports;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<ImportEnded> importEndedEvent;

    @Inject
    Clock clock;

    /**
     * Creates an import in the running state, and logs an audit event.
     *
     * @return its id
     */
    public long start(ImportMode mode, int files, String startedBy) {
        var run = new ImportRun(mode, files, startedBy, clock.instant());
        imports.add(run);
        auditLog.add(auditEvent("import.started", run)
                .by(startedBy)
                .with("mode", mode.word())
                .with("files", files));
        return run.getId();
    }

    /** Marks an import as done: every file has an outcome. */
    public void finish(long id) {
        imports.stored(id).ifPresent(run -> {
            run.finish(imports.countFiles(run), clock.instant());
            auditLog.add(auditEvent("import.ended", run).by(run.getStartedBy()).with("files", run.getDone()));
            tell(run);
        });
    }

    /**
     * Marks an import as failed.
     *
     * @param id the id of the import
     * @param code the code of the reason
     */
    public void fail(long id, String code) {
        imports.stored(id).ifPresent(run -> fail(run, code));
    }

    /** Marks all running imports as failed. Called at start-up, when none of this process can be running. */
    public void failAbandoned() {
        imports.running().forEach(run -> fail(run, "import.abandoned"));
    }

    private void fail(ImportRun run, String code) {
        run.fail(imports.countFiles(run), code, clock.instant());
        auditLog.add(auditEvent("import.failed", run).by(run.getStartedBy()).with("problem", code));
        tell(run);
    }

    private void tell(ImportRun run) {
        importEndedEvent.fire(new ImportEnded(
                run.getId(),
                run.getState() == ImportState.FAILED,
                run.getStartedBy(),
                imports.figures(run),
                run.getEndedAt()));
    }

    private static AuditEvent auditEvent(String what, ImportRun run) {
        return AuditEvent.of(what).with("import", run.getId());
    }
}
