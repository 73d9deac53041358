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

/** The audit log on a database, wired without a container. */
public final class AuditLogFixture {

    public static final Instant NOON = Instant.parse("2026-11-02T17:00:00.123456Z");

    private final Schema schema;

    public AuditLogFixture(Schema schema) {
        this.schema = schema;
    }

    /** Appends events, all at noon, in a transaction of their own. */
    public void append(AuditEvent... auditEvents) {
        append(NOON, auditEvents);
    }

    /** Appends an event that came by a session, in a transaction of its own. */
    public void appendInSession(String session, AuditEvent auditEvent) {
        append(auditEvent.in(session));
    }

    /** Appends events of an instant, in a transaction of their own. */
    public void append(Instant at, AuditEvent... auditEvents) {
        schema.inTransaction(entityManager -> {
            append(entityManager, at, auditEvents);
            return null;
        });
    }

    /** Appends events of an instant in the transaction of an entity manager, as its last statements. */
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

    /** Tells whether the hash chain has no break. */
    public boolean isWhole() {
        return verify().isIntact();
    }

    VerificationResult verify() {
        return read(auditEntries -> {
            var auditVerification = new AuditVerification();
            auditVerification.auditEntries = auditEntries;
            return auditVerification.verify();
        });
    }

    /** Returns the whole audit log as it is exported. */
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

    /** Returns the entries of a posting in their order. */
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

    /** Changes the tables by statements that bypass the portal. */
    void tamper(String... statements) {
        schema.inTransaction(entityManager -> {
            for (var statement : statements) {
                entityManager.createNativeQuery(statement).executeUpdate();
            }
            return null;
        });
    }
}
