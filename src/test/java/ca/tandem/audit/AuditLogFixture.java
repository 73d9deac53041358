package ca.tandem.audit;

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
public final class AuditLogFixture {

    public static final Instant NOON = Instant.parse("2026-11-02T17:00:00.123456Z");

    private final Schema schema;

    public AuditLogFixture(Schema schema) {
        this.schema = schema;
    }

    /** Puts those deeds on record, all at noon, in a transaction of their own. */
    public void append(AuditEvent... auditEvents) {
        append(NOON, auditEvents);
    }

    /** Puts those deeds on record as done at that instant. */
    public void append(Instant at, AuditEvent... auditEvents) {
        schema.inTransaction(entityManager -> {
            append(entityManager, at, auditEvents);
            return null;
        });
    }

    /** Puts those deeds on record in the transaction of that entity manager, as its last act. */
    public static void append(EntityManager entityManager, Instant at, AuditEvent... auditEvents) {
        try {
            AuditLogWriter.append(
                    entityManager.unwrap(Connection.class),
                    Stream.of(auditEvents)
                            .map(auditEvent -> new AuditLogWriter.TimestampedEvent(auditEvent, at))
                            .toList());
        } catch (SQLException e) {
            throw new IllegalStateException("The record could not be written", e);
        }
    }

    /** Whether nothing in it is broken. */
    public boolean isWhole() {
        return verify().isWhole();
    }

    VerificationResult verify() {
        return read(auditEntries -> {
            var auditVerification = new AuditVerification();
            auditVerification.auditEntries = auditEntries;
            return auditVerification.verify();
        });
    }

    /** The whole record as it is given away. */
    String export() {
        return read(auditEntries -> {
            var export = new AuditExport();
            export.auditEntries = auditEntries;
            export.auditLog = new RecordingAuditLog();
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
    public List<AuditEntry> entries(String posting) {
        return read(auditEntries -> auditEntries.of(posting));
    }

    <T> T read(Function<AuditEntries, T> work) {
        return schema.inTransaction(entityManager -> work.apply(entries(entityManager)));
    }

    static AuditEntries entries(EntityManager entityManager) {
        var auditEntries = new AuditEntries();
        auditEntries.entityManager = entityManager;
        return auditEntries;
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
