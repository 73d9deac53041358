package ca.tandem.audit;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The writer of the audit log. It uses JDBC on the connection of the transaction: when a transaction is about to commit, its entity manager
 * has flushed already and accepts no more changes.
 */
@Repository
public class AuditLogWriter {

    /** Code of the first entry, with which the audit log begins; it has no account. */
    static final String BEGUN = "record.begun";

    private static final String HOLD =
            "select last_number, last_hash from audit_chain_head where head_id = 1 for update";
    private static final String ADVANCE =
            "update audit_chain_head set last_number = ?, last_hash = ? where head_id = 1";
    private static final String APPEND = "insert into audit_entry (entry_number, occurred_at, account_name, event_code,"
            + " posting_key, edition_number, subject_account, content_hash, session_reference, details, previous_hash, entry_hash) values ";
    private static final String ENTRY = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Number of values of an entry. */
    private static final int VALUES = 12;

    /** Number of entries that one statement appends at most. */
    private static final int AT_ONCE = 500;

    /** An audit event and the time at which it happened. */
    record TimestampedEvent(AuditEvent event, Instant at) {}

    @Inject
    EntityManager entityManager;

    /** Appends events in the current transaction or, if there is none, in one of its own. */
    @Transactional
    public void append(List<TimestampedEvent> events) {
        try {
            append(entityManager.unwrap(Connection.class), events);
        } catch (SQLException e) {
            throw new IllegalStateException("The record could not be written", e);
        }
    }

    /** Appends events on the given connection. Until its transaction ends, no other transaction can append. */
    static void append(Connection connection, List<TimestampedEvent> events) throws SQLException {
        long number;
        String hash;
        try (var hold = connection.prepareStatement(HOLD);
                var tail = hold.executeQuery()) {
            if (!tail.next()) {
                throw new SQLException("The end of the record is gone");
            }
            number = tail.getLong(1);
            hash = tail.getString(2);
        }
        var entries = new ArrayList<AuditEntry>();
        if (number == 0) {
            var begun = new AuditEntry(
                    1, AuditEntry.BEGINNING, AuditEvent.of(BEGUN), events.get(0).at());
            entries.add(begun);
            number = begun.getNumber();
            hash = begun.getHash();
        }
        for (var timestampedEvent : events) {
            var auditEntry = new AuditEntry(number + 1, hash, timestampedEvent.event(), timestampedEvent.at());
            entries.add(auditEntry);
            number = auditEntry.getNumber();
            hash = auditEntry.getHash();
        }
        for (var from = 0; from < entries.size(); from += AT_ONCE) {
            insert(connection, entries.subList(from, Math.min(entries.size(), from + AT_ONCE)));
        }
        try (var advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(1, number);
            advance.setString(2, hash);
            advance.executeUpdate();
        }
    }

    /** Inserts entries with one statement, of which the driver's batches would make several. */
    private static void insert(Connection connection, List<AuditEntry> entries) throws SQLException {
        var sql = APPEND + String.join(", ", Collections.nCopies(entries.size(), ENTRY));
        try (var insert = connection.prepareStatement(sql)) {
            for (var i = 0; i < entries.size(); i++) {
                set(insert, i * VALUES, entries.get(i));
            }
            insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement insert, int before, AuditEntry auditEntry) throws SQLException {
        insert.setLong(before + 1, auditEntry.getNumber());
        insert.setObject(before + 2, auditEntry.getAt().atOffset(ZoneOffset.UTC));
        insert.setString(before + 3, auditEntry.getActor());
        insert.setString(before + 4, auditEntry.getEventCode());
        insert.setString(before + 5, auditEntry.getPosting());
        insert.setObject(before + 6, auditEntry.getEdition(), Types.INTEGER);
        insert.setString(before + 7, auditEntry.getAccount());
        insert.setString(before + 8, auditEntry.getContent());
        insert.setString(before + 9, auditEntry.getSession());
        insert.setString(before + 10, auditEntry.getDetailsJson());
        insert.setString(before + 11, auditEntry.getPrevious());
        insert.setString(before + 12, auditEntry.getHash());
    }
}
