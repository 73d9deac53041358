package ca.tandem.exchange.hugo;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.throttle.Bulkhead;
import ca.tandem.media.FileStorage;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Export of all postings as a Hugo content tree, the counterpart of {@link HugoImport}: a file that is unchanged since its import comes
 * back byte for byte, and an import of the export changes nothing. The archive is written to a temporary file a few postings at a time, so
 * that its size needs no memory and an error is answered before anything is sent.
 */
@ApplicationScoped
public class HugoExport {

    /** The media type of the archive. */
    public static final String MEDIA_TYPE = "application/zip";

    /** The name of the archive. */
    public static final String FILE_NAME = "content.zip";

    private static final int AT_ONCE = 50;

    /** The time of each entry, which the format wants; the first that it can tell, so that equal trees are equal archives. */
    private static final LocalDateTime SAME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** One export at a time, which reads all postings; a few more wait. */
    private final Bulkhead turn = new Bulkhead(1, 4, Duration.ofSeconds(30));

    @Inject
    ExportedFiles exportedFiles;

    @Inject
    FileStorage fileStorage;

    @Inject
    AuditLog auditLog;

    /**
     * Writes the archive: first the pages of the postings, in the order of their keys and English first, then the other pages that were
     * imported, and the pictures and documents of the postings, each in the order of their paths. Logs an audit event.
     *
     * @param actor an administrator
     * @return the archive, a ZIP file, which is gone once the stream is closed
     * @throws RefusedException if the actor is no administrator, or too many exports are waiting
     * @throws UncheckedIOException if the file cannot be written
     */
    public InputStream open(Actor actor) {
        requireAdministrator(actor);
        return turn.run(() -> {
                    try {
                        return written(actor);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElseThrow(() -> new RefusedException(List.of(Refusal.workflow("export.busy"))));
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw new RefusedException(List.of(Refusal.role("export.role")));
        }
    }

    private InputStream written(Actor actor) throws IOException {
        var archive = Files.createTempFile("tandem", ".zip");
        try {
            var files = write(archive);
            auditLog.add(AuditEvent.of("content.exported").by(actor.name()).with("files", files));
            return Files.newInputStream(archive, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(archive);
            throw e;
        }
    }

    /** Writes the archive and returns the number of its files. */
    private int write(Path archive) throws IOException {
        var count = 0;
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive), StandardCharsets.UTF_8)) {
            var context = exportedFiles.begin();
            for (var keys = exportedFiles.keysAfter("", AT_ONCE);
                    !keys.isEmpty();
                    keys = exportedFiles.keysAfter(keys.get(keys.size() - 1), AT_ONCE)) {
                count += write(zip, exportedFiles.ofPostings(keys, context));
            }
            var pages = context.pages();
            for (var from = 0; from < pages.size(); from += AT_ONCE) {
                count += write(zip, exportedFiles.ofPages(pages.subList(from, Math.min(from + AT_ONCE, pages.size()))));
            }
            // Pictures are compressed as they are.
            zip.setLevel(Deflater.BEST_SPEED);
            for (var placed : context.placed().entrySet()) {
                begin(zip, placed.getKey());
                fileStorage.writeOriginal(
                        placed.getValue().originalHash(), placed.getValue().hash(), zip);
                zip.closeEntry();
                count++;
            }
        }
        return count;
    }

    private static void begin(ZipOutputStream zip, String path) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(SAME_TIME);
        zip.putNextEntry(entry);
    }

    private static int write(ZipOutputStream zip, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            begin(zip, file.getKey());
            zip.write(file.getValue());
            zip.closeEntry();
        }
        return files.size();
    }
}
