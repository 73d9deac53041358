package ca.tandem.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A service that exports the audit log as JSON lines, a batch of entries at a time. */
@ApplicationScoped
public class RecordExport {

    /** The media type of JSON lines. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private static final int AT_ONCE = 1_000;

    @Inject
    Entries entries;

    @Inject
    Trail trail;

    /**
     * A range of entries to export.
     *
     * @param first the number of the first entry; beyond the last one if the range is empty
     * @param last the number of the last entry
     */
    public record Stretch(long first, long last) {}

    /**
     * Returns the range from the given number to the end, and records the export in the audit log; the range includes that entry.
     *
     * @param who the account's name
     */
    public Stretch from(long number, String who) {
        trail.note(Deed.of("record.exported").by(who).with("first", number));
        return new Stretch(number, entries.tail().number());
    }

    /** Returns the range since the given instant; otherwise as {@link #from(long, String)}. */
    public Stretch since(Instant instant, String who) {
        trail.note(Deed.of("record.exported").by(who).with("since", Line.at(instant)));
        var tail = entries.tail().number();
        var first = entries.firstSince(instant);
        return new Stretch(first == 0 ? tail + 1 : first, tail);
    }

    /** Writes the entries of the range, one a line. */
    public void write(Stretch stretch, OutputStream stream) throws IOException {
        for (var number = stretch.first() - 1; number < stretch.last(); ) {
            var some = entries.behind(number, stretch.last(), AT_ONCE);
            for (var entry : some) {
                write(entry, stream);
                number = entry.getNumber();
            }
            if (some.isEmpty()) {
                break;
            }
        }
        stream.flush();
    }

    /** Writes all entries of a posting, in order, and records the export in the audit log. */
    public void write(String posting, String who, OutputStream stream) throws IOException {
        trail.note(Deed.of("record.exported").by(who).on(posting));
        for (var entry : entries.of(posting)) {
            write(entry, stream);
        }
        stream.flush();
    }

    private static void write(Entry entry, OutputStream stream) throws IOException {
        stream.write(entry.line().getBytes(StandardCharsets.UTF_8));
        stream.write('\n');
    }
}
