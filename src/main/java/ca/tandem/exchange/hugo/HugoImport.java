package ca.tandem.exchange.hugo;

import ca.tandem.common.ProblemException;
import ca.tandem.common.idempotency.IdempotencyKey;
import ca.tandem.common.idempotency.IdempotentActions;
import ca.tandem.common.outage.DatabaseFailure;
import ca.tandem.common.outage.DatabaseOutage;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.FindingCode;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Import of a Hugo content tree. The archive is read during the request, so that a malicious or broken one is refused at once; the postings
 * are then imported one by one in the background. {@link Imports} reports the progress and the outcome for each file.
 */
@ApplicationScoped
public class HugoImport {

    /** Largest archive, in megabytes. */
    public static final int MAX_MEGABYTES = 50;

    private static final Logger LOG = System.getLogger(HugoImport.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    IdempotentActions keys;

    @Inject
    Imports imports;

    @Inject
    ImportedTree importedTree;

    @Inject
    ImportRecorder importRecorder;

    @Inject
    PairFileReader pairFileReader;

    @Inject
    PostingImporter postingImporter;

    /** Lock that lets imports run one after the other, as two trees with the same posting would conflict. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * Starts an import, once for each key.
     *
     * @param archive a ZIP file of a Hugo content tree; read to its end, not closed
     * @param mode the state of the imported postings
     * @param actor an administrator, whom the audit log names as the importer of the texts
     * @param key the one-time key of the form that starts the import
     * @return the id of the import, for {@link Imports#report}
     * @throws RefusedException if the actor is no administrator
     * @throws ProblemException if the archive is invalid or exceeds the limits
     * @throws IOException if the archive cannot be read
     */
    public long start(InputStream archive, ImportMode mode, Actor actor, IdempotencyKey key) throws IOException {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw new RefusedException(List.of(Refusal.role("import.role")));
        }
        var contents = HugoArchive.open(archive, HugoArchive.ArchiveLimits.USUAL);
        var isHandedOver = false;
        try {
            var begun =
                    keys.runOnce(key, () -> String.valueOf(importRecorder.start(mode, contents.count(), actor.name())));
            var run = Long.parseLong(begun.name());
            if (begun.isFirst()) {
                execute(run, contents, mode, actor);
                isHandedOver = true;
            }
            return run;
        } finally {
            if (!isHandedOver) {
                contents.close();
            }
        }
    }

    private void execute(long run, HugoArchive archive, ImportMode mode, Actor actor) {
        try {
            executor.execute(() -> {
                try (archive) {
                    run(run, archive, mode, actor);
                }
            });
        } catch (RejectedExecutionException e) {
            importRecorder.fail(run, "import.failed");
            throw e;
        }
    }

    /** Runs an import to its end, even if single postings fail. */
    void run(long run, HugoArchive archive, ImportMode mode, Actor actor) {
        turn.lock();
        try {
            var contents = archive.pages();
            var tree = TreeFiles.of(archive);
            var hugoPairing = HugoPairing.read(contents, imports::sourceKeys, imports.joinedKeys());
            DatabaseOutage.retryUntilAvailable(() -> imports.reject(run, hugoPairing.rejected()));
            hugoPairing.rejected().forEach(file -> store(file, contents));
            for (var pair : hugoPairing.pairs()) {
                DatabaseOutage.retryUntilAvailable(() -> take(run, pair, tree, mode, actor));
            }
            DatabaseOutage.retryUntilAvailable(() -> rejectOthers(run, tree));
            DatabaseOutage.retryUntilAvailable(() -> importRecorder.finish(run));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Import " + run + " ended before its end", e);
            DatabaseOutage.retryUntilAvailable(() -> importRecorder.fail(run, "import.failed"));
        } finally {
            turn.unlock();
        }
    }

    /** Stores a file of which no posting is made, for exports. */
    private void store(HugoFile file, Map<String, byte[]> contents) {
        if (HugoPath.of(file.path()).isMarkdown()) {
            DatabaseOutage.retryUntilAvailable(() -> importedTree.store(file.path(), contents.get(file.path())));
        }
    }

    /** Stores the outcome of the files of the archive of which the report does not tell yet. */
    private void rejectOthers(long run, TreeFiles tree) {
        imports.rejectFiles(
                run, tree.unreported(), path -> tree.isReferredTo(path) ? "import.failed" : "file.unreferred");
    }

    private void take(long run, HugoPair pair, TreeFiles tree, ImportMode mode, Actor actor) {
        try {
            var files = pairFileReader.read(pair, tree);
            postingImporter.importPosting(run, files, mode, actor);
            files.taken().forEach(file -> tree.report(file.path()));
            files.refused().forEach(file -> tree.report(file.path()));
        } catch (RefusedException e) {
            var refusal = e.refusals().get(0);
            if (FindingCode.isKnown(refusal.code())) {
                reject(run, pair, refusal.code(), refusal.arguments().toArray());
            } else {
                fail(run, pair, e);
            }
        } catch (RuntimeException e) {
            if (DatabaseFailure.isCauseOf(e)) {
                throw e;
            }
            fail(run, pair, e);
        }
    }

    private void fail(long run, HugoPair pair, RuntimeException failure) {
        LOG.log(Level.WARNING, "Import " + run + " could not take the posting " + pair.key(), failure);
        reject(run, pair, "import.failed");
    }

    private void reject(long run, HugoPair pair, String code, Object... arguments) {
        imports.reject(
                run,
                pair.present().stream()
                        .map(file -> file.with(Finding.of(code, file.language(), "file", arguments)))
                        .toList());
    }
}
