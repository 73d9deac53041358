package ca.tandem.record;

import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The record on a database, without a container. */
public final class RecordOn {

    public static final Instant NOON = Instant.parse("2026-11-02T17:00:00.123456Z");

    private final Schema schema;

    public RecordOn(Schema schema) {
        this.schema = schema;
    }

    /** Puts those deeds on record, all at noon, in a transaction of their own. */
    public void append(Deed... deeds) {
        append(NOON, deeds);
    }

    /** Puts those deeds on record as done at that instant. */
    public void append(Instant at, Deed... deeds) {
        schema.inTransaction(entityManager -> {
            append(entityManager, at, deeds);
            return null;
        });
    }

    /** Puts those deeds on record in the transaction of that entity manager, as its last act. */
    public static void append(EntityManager entityManager, Instant at, Deed... deeds) {
        try {
            Chain.append(
                    entityManager.unwrap(Connection.class),
                    Stream.of(deeds).map(deed -> new Chain.Noted(deed, at)).toList());
        } catch (SQLException e) {
            throw new IllegalStateException("The record could not be written", e);
        }
    }

    /** Whether nothing in it is broken. */
    public boolean isWhole() {
        return verify().isWhole();
    }

    Verdict verify() {
        return read(entries -> {
            var verification = new Verification();
            verification.entries = entries;
            return verification.verify();
        });
    }

    /** The whole record as it is given away. */
    String lines() {
        return read(entries -> {
            var export = new RecordExport();
            export.entries = entries;
            export.trail = new HeardTrail();
            var bytes = new ByteArrayOutputStream();
            try {
                export.write(export.from(1, "amir"), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toString(StandardCharsets.UTF_8);
        });
    }

    /** Everything that is on record of that posting, in its order. */
    public List<Entry> entries(String posting) {
        return read(entries -> entries.of(posting));
    }

    <T> T read(Function<Entries, T> work) {
        return schema.inTransaction(entityManager -> work.apply(entries(entityManager)));
    }

    static Entries entries(EntityManager entityManager) {
        var entries = new Entries();
        entries.entityManager = entityManager;
        return entries;
    }

    /** Changes the tables behind the portal's back. */
    void tamper(String... statements) {
        schema.inTransaction(entityManager -> {
            for (var statement : statements) {
                entityManager.createNativeQuery(statement).executeUpdate();
            }
            return null;
        });
    }
}
