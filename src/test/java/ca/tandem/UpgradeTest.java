package ca.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLogFixture;
import ca.tandem.publication.PublishingServices;
import ca.tandem.testing.Schema;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that databases of earlier versions open in this one with all their data. Version 0.1 (171d8a7) made the dump after a day's work of
 * every kind: each of its tables holds something.
 */
class UpgradeTest {

    private static final String DUMP = "/upgrade/tandem-0.1-h2.sql.gz";

    /** Change sets that version 0.1 had. */
    private static final int CHANGE_SETS = 30;

    /** Entities that came later: there is nothing of them in the dump. */
    private static final Set<String> ADDED_SINCE = Set.of(
            "AuthenticatorApp",
            "DictionaryWord",
            "RuleSetSwitch",
            "FactorChallenge",
            "FeedbackSender",
            "LinkPair",
            "LogEntry",
            "ImportMend",
            "ImportPage",
            "ImportSourceFile",
            "MendedPosting",
            "OneTimeLink",
            "OpenIdIdentity",
            "OpenIdSession",
            "OriginalChunk",
            "Passkey",
            "RecoveryCode",
            "SearchAlert",
            "SignInSession",
            "UnitEffort",
            "StoredChunk",
            "StoredFile",
            "StoredOriginal",
            "StoredRendition",
            "UnsentForm",
            "Webhook",
            "WebhookDelivery");

    private JdbcDataSource before;

    @BeforeEach
    void load() throws IOException, SQLException {
        before = new JdbcDataSource();
        before.setURL("jdbc:h2:mem:before" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        try (var connection = before.getConnection();
                var dump = dump()) {
            RunScript.execute(connection, dump);
        }
    }

    @AfterEach
    void forget() throws SQLException {
        try (var connection = before.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    @Test
    void theDumpHoldsSomethingOfEverything() throws SQLException {
        assertThat(counts(before))
                .hasSizeGreaterThan(40)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
    }

    @Test
    void aDatabaseOnH2OpensWithAllItsData() throws SQLException {
        var rows = sum(before);
        try (var schema = Schema.on(before)) {
            isWhole(schema);
        }
        assertThat(sum(before)).as("rows").isEqualTo(rows);
    }

    @Test
    void theAuditLogGoesOnBehindEntriesThatNameNoSession() {
        try (var schema = Schema.on(before)) {
            var auditLog = new AuditLogFixture(schema);
            auditLog.appendInSession("session-7", AuditEvent.of("sign.in").by("author"));
            assertThat(auditLog.isWhole()).isTrue();
        }
    }

    @Test
    void whatWasPublicHasALeafInTheTransparencyLogAfterTheStart() {
        try (var schema = Schema.on(before)) {
            schema.inTransaction(entityManager -> new PublishingServices(entityManager, Clock.systemUTC())
                    .publicationRecorder()
                    .recordFound());
            assertThat(count(schema, "LogEntry")).isPositive().isEqualTo(count(schema, "Publication"));
        }
    }

    private static long count(Schema schema, String entity) {
        return schema.inTransaction(entityManager -> entityManager
                .createQuery("select count(entity) from " + entity + " entity", Long.class)
                .getSingleResult());
    }

    @Test
    void aDatabaseOnPostgresOpensWithAllItsData() throws Exception {
        try (var empty = Schema.emptyOnPostgres()) {
            var after = empty.dataSource();
            build(after);
            copy(before, after);
            var rows = sum(after);
            assertThat(rows).isEqualTo(sum(before));
            try (var schema = Schema.on(after)) {
                isWhole(schema);
            }
            assertThat(sum(after)).as("rows").isEqualTo(rows);
        }
    }

    /** Every entity that the dump has is read, and the audit log verifies. */
    private static void isWhole(Schema schema) {
        for (var entity : schema.entities()) {
            var read = schema.inTransaction(entityManager -> entityManager
                    .createQuery("select entity from " + entity + " entity", Object.class)
                    .getResultList());
            assertThat(read.isEmpty()).as(entity).isEqualTo(ADDED_SINCE.contains(entity));
        }
        assertThat(new AuditLogFixture(schema).isWhole()).isTrue();
        var ofDemo = schema.inTransaction(entityManager -> entityManager
                .createQuery("select a.name from Account a where a.demo = true order by a.name", String.class)
                .getResultList());
        assertThat(ofDemo).containsExactly("administrator", "approver", "author", "translator");
    }

    private static Reader dump() throws IOException {
        return new InputStreamReader(
                new GZIPInputStream(UpgradeTest.class.getResourceAsStream(DUMP)), StandardCharsets.UTF_8);
    }

    /** The schema as version 0.1 had it. */
    private static void build(DataSource dataSource) throws Exception {
        try (var connection = dataSource.getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (var liquibase =
                    new Liquibase("liquibase/changelog.xml", new ClassLoaderResourceAccessor(), database)) {
                Scope.child(
                        Scope.Attr.ui,
                        new LoggerUIService(),
                        () -> liquibase.update(CHANGE_SETS, new Contexts().toString()));
            }
        }
    }

    private static void copy(DataSource from, DataSource to) throws SQLException {
        try (var source = from.getConnection();
                var target = to.getConnection();
                var statement = target.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var table : tables(source)) {
                if (!table.startsWith("databasechangelog")) {
                    copy(source, target, table);
                }
            }
        }
    }

    private static void copy(Connection source, Connection target, String table) throws SQLException {
        var columns = columns(target, table);
        var names = String.join(", ", columns);
        var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (var delete = target.createStatement();
                var select = source.createStatement();
                var rows = select.executeQuery("select " + names + " from " + table);
                var insert =
                        target.prepareStatement("insert into " + table + " (" + names + ") values (" + places + ")")) {
            delete.execute("delete from " + table);
            while (rows.next()) {
                for (var i = 1; i <= columns.size(); i++) {
                    insert.setObject(i, value(rows.getObject(i)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Object value(Object value) throws SQLException {
        return value instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : value;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' order by table_name")) {
            while (found.next()) {
                tables.add(found.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    private static Map<String, Long> counts(DataSource dataSource) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables(connection)) {
                try (var count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    counts.put(table, count.getLong(1));
                }
            }
        }
        return counts;
    }

    /** Sums up the rows of all tables but Liquibase's, by no name that a later version could change. */
    private static long sum(DataSource dataSource) throws SQLException {
        var counts = counts(dataSource);
        counts.keySet().removeIf(table -> table.startsWith("databasechangelog"));
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
