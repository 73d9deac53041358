package ca.tandem.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A service that exports the audit log as JSON lines, a batch of entries at a time. */
@ApplicationScoped
public class AuditExport {

    /** The media type of JSON lines. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final int AT_ONCE = 1_000;

    @Inject
    AuditEntries auditEntries;

    @Inject
    AuditLog auditLog;

    /**
     * A range of entries to export.
     *
     * @param first the number of the first entry; beyond the last one if the range is empty
     * @param last the number of the last entry
     */
    public record EntryRange(long first, long last) {}

    /**
     * Returns the range from the given number to the end, and records the export in the audit log; the range includes that entry.
     *
     * @param who the account's name
     */
    public EntryRange from(long number, String who) {
        auditLog.add(AuditEvent.of("record.exported").by(who).with("first", number));
        return new EntryRange(number, auditEntries.tail().number());
    }

    /** Returns the range since the given instant; otherwise as {@link #from(long, String)}. */
    public EntryRange since(Instant instant, String who) {
        auditLog.add(AuditEvent.of("record.exported").by(who).with("since", CanonicalJson.at(instant)));
        var tail = auditEntries.tail().number();
        var first = auditEntries.firstSince(instant);
        return new EntryRange(first == 0 ? tail + 1 : first, tail);
    }

    /** Writes the entries of the range, one a line. */
    public void write(EntryRange entryRange, OutputStream stream) throws IOException {
        for (var number = entryRange.first() - 1; number < entryRange.last(); ) {
            var some = auditEntries.behind(number, entryRange.last(), AT_ONCE);
            for (var auditEntry : some) {
                write(auditEntry, stream);
                number = auditEntry.getNumber();
            }
            if (some.isEmpty()) {
                break;
            }
        }
        stream.flush();
    }

    /** Writes all entries of a posting, in order, and records the export in the audit log. */
    public void write(String posting, String who, OutputStream stream) throws IOException {
        auditLog.add(AuditEvent.of("record.exported").by(who).on(posting));
        for (var auditEntry : auditEntries.of(posting)) {
            write(auditEntry, stream);
        }
        stream.flush();
    }

    private static void write(AuditEntry auditEntry, OutputStream stream) throws IOException {
        stream.write(auditEntry.toJsonLine().getBytes(StandardCharsets.UTF_8));
        stream.write('\n');
    }
}
