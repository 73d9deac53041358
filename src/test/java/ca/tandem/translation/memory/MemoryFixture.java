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

/** A translation memory on a database and a folder, wired without a container; the index is told of changes after the commit. */
public final class MemoryFixture implements AutoCloseable {

    public static final Instant NOON = Instant.parse("2026-11-02T17:00:00Z");

    /** The audit log that the memory writes to. */
    final RecordingAuditLog auditLog = new RecordingAuditLog();

    private final Schema schema;
    private final EntityManager reading;
    final MemoryIndexer indexer = new MemoryIndexer();

    /** Opens a memory whose index is in step with the database. */
    public MemoryFixture(Schema schema, Path folder) {
        this(schema, folder, true);
    }

    MemoryFixture(Schema schema, Path folder, boolean followed) {
        this.schema = schema;
        this.reading = schema.entityManager();
        indexer.changes = new MemoryChanges();
        indexer.changes.entityManager = reading;
        indexer.data = folder.toString();
        indexer.open();
        if (followed) {
            indexer.update();
        }
    }

    /** Runs work on the memory in a transaction of its own. */
    public <T> T inTransaction(Function<TranslationMemory, T> work) {
        var fired = new ArrayList<MemoryChanged>();
        var result = schema.inTransaction(entityManager -> work.apply(memory(entityManager, fired)));
        fired.forEach(indexer::onMemoryChanged);
        return result;
    }

    void store(TranslationPair... pairs) {
        inTransaction(memory -> {
            memory.store(Arrays.asList(pairs));
            return null;
        });
    }

    List<MemoryMatch> matches(String text, Language from) {
        return matches(new Lookup(text, from, null, null, null, 50, 10));
    }

    List<MemoryMatch> matches(Lookup lookup) {
        return inTransaction(memory -> memory.matches(lookup));
    }

    TranslationMemory memory(EntityManager entityManager, List<MemoryChanged> fired) {
        var memory = new TranslationMemory();
        memory.entries = new MemoryEntries();
        memory.entries.entityManager = entityManager;
        memory.index = indexer;
        memory.memoryChangedEvent = event(fired);
        memory.auditLog = auditLog;
        return memory;
    }

    @SuppressWarnings("unchecked")
    private static Event<MemoryChanged> event(List<MemoryChanged> fired) {
        return (Event<MemoryChanged>) Proxy.newProxyInstance(
                MemoryFixture.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    fired.add((MemoryChanged) arguments[0]);
                    return null;
                });
    }

    static TranslationPair segmentPair(String en, String fr) {
        return segmentPair(en, fr, "a-posting", NOON);
    }

    /** Returns a segment pair that was approved with a posting. */
    public static TranslationPair segmentPair(String en, String fr, String posting, Instant at) {
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
        indexer.close();
        reading.close();
    }
}
