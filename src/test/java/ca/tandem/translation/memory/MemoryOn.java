package ca.tandem.translation.memory;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.testing.Schema;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A memory on a database and a folder, put together as the container would; what is committed reaches the index as after a commit. */
public final class MemoryOn implements AutoCloseable {

    public static final Instant NOON = Instant.parse("2026-11-02T17:00:00Z");

    /** What was told to the record. */
    final RecordingAuditLog trail = new RecordingAuditLog();

    private final Schema schema;
    private final EntityManager reading;
    final MemoryIndexer follower = new MemoryIndexer();

    /** With an index that has followed the database already. */
    public MemoryOn(Schema schema, Path folder) {
        this(schema, folder, true);
    }

    MemoryOn(Schema schema, Path folder, boolean followed) {
        this.schema = schema;
        this.reading = schema.entityManager();
        follower.changes = new MemoryChanges();
        follower.changes.entityManager = reading;
        follower.data = folder.toString();
        follower.open();
        if (followed) {
            follower.update();
        }
    }

    /** Does something with the memory in a transaction of its own. */
    public <T> T in(Function<TranslationMemory, T> work) {
        var fired = new ArrayList<MemoryChanged>();
        var result = schema.inTransaction(entityManager -> work.apply(memory(entityManager, fired)));
        fired.forEach(follower::onMemoryChanged);
        return result;
    }

    void remember(TranslationPair... pairs) {
        in(memory -> {
            memory.store(Arrays.asList(pairs));
            return null;
        });
    }

    List<MemoryMatch> matches(String text, Language from) {
        return matches(new Lookup(text, from, null, null, null, 50, 10));
    }

    List<MemoryMatch> matches(Lookup lookup) {
        return in(memory -> memory.matches(lookup));
    }

    TranslationMemory memory(EntityManager entityManager, List<MemoryChanged> fired) {
        var memory = new TranslationMemory();
        memory.entries = new MemoryEntries();
        memory.entries.entityManager = entityManager;
        memory.index = follower;
        memory.memoryChangedEvent = event(fired);
        memory.auditLog = trail;
        return memory;
    }

    @SuppressWarnings("unchecked")
    private static Event<MemoryChanged> event(List<MemoryChanged> fired) {
        return (Event<MemoryChanged>) Proxy.newProxyInstance(
                MemoryOn.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    fired.add((MemoryChanged) arguments[0]);
                    return null;
                });
    }

    static TranslationPair segment(String en, String fr) {
        return segment(en, fr, "a-posting", NOON);
    }

    /** A pair of that posting. */
    public static TranslationPair segment(String en, String fr, String posting, Instant at) {
        return new TranslationPair(
                Granularity.SEGMENT,
                new Bilingual<>(en, fr),
                Language.EN,
                null,
                null,
                new Provenance(EntryOrigin.APPROVED, posting, 1, "tess", at));
    }

    @Override
    public void close() {
        follower.closeQuietly();
        reading.close();
    }
}
