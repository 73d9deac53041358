package ca.tandem.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.testing.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the two accounts that {@code docs/deploy/postgresql.sql} makes: what the portal's may do, and what it may not. */
class PortalGrantsTest {

    private static final String APPEND = "insert into audit_entry (entry_number, occurred_at, event_code, details,"
            + " previous_hash, entry_hash) values (1, now(), 'record.begun', '{}', '', '')";

    private EmbeddedPostgres postgres;
    private String address;
    private DataSource portal;

    @BeforeEach
    void start() throws IOException, SQLException {
        postgres = Schema.server();
        execute(postgres.getPostgresDatabase(), "create database tandem");
        execute(administrator(), Files.readString(Path.of("docs/deploy/postgresql.sql")));
        address = "jdbc:postgresql://localhost:" + postgres.getPort() + "/tandem";
        portal = PortalDataSource.of(address, "tandem", "");
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void thePortalsAccountWritesRowsButChangesNoTableAndNoEntryOfTheAuditLog() throws SQLException, LiquibaseException {
        DatabaseMigration.migrate(address, "tandem_owner", "", "tandem");
        DatabaseMigration.migrate(address, "tandem_owner", "", "tandem");

        for (var allowed : List.of(
                APPEND,
                "select last_number from audit_chain_head where head_id = 1 for update",
                "update audit_chain_head set last_number = 1",
                "select nextval('tandem_id')",
                "update account set account_name = account_name",
                "delete from used_key",
                "select count(*) from audit_entry",
                "insert into log_entry (tree_size, posting_key, publication_number, leaf_text, completed_hashes, subtree_roots)"
                        + " values (1, 'key', 1, '{}', '', '')",
                // Says that nothing was granted.
                "grant update on audit_entry to tandem")) {
            execute(portal, allowed);
        }
        for (var refused : List.of(
                "update audit_entry set details = '{}'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_chain_head",
                "insert into audit_chain_head (head_id, last_number, last_hash) values (2, 0, '')",
                "update log_entry set leaf_text = '{}'",
                "delete from log_entry",
                "drop table audit_entry",
                "alter table account add column other int",
                "create table other (id int)",
                "create trigger t before insert on audit_entry for each row execute function suppress_redundant_updates_trigger()",
                "update databasechangelog set md5sum = null",
                "set role tandem_owner")) {
            assertThatThrownBy(() -> execute(portal, refused))
                    .as(refused)
                    .isInstanceOf(SQLException.class)
                    .satisfies(thrown ->
                            assertThat(((SQLException) thrown).getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void anAccountThatOwnsTheTablesIsRefusedUntilTheyAreGivenAway() throws SQLException, LiquibaseException {
        execute(administrator(), "grant create on schema public to tandem");
        DatabaseMigration.migrate(portal);
        execute(administrator(), "grant tandem to tandem_owner");
        assertThatThrownBy(() -> DatabaseMigration.migrate(address, "tandem_owner", "", "tandem"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("docs/deploy/postgresql.sql");

        execute(administrator(), "reassign owned by tandem to tandem_owner");
        DatabaseMigration.migrate(address, "tandem_owner", "", "tandem");
        execute(portal, APPEND);
        assertThatThrownBy(() -> execute(portal, "delete from audit_entry")).isInstanceOf(SQLException.class);
    }

    @Test
    void theTwoAccountsAreTwo() {
        for (var one : List.of(
                List.of(address, "tandem"),
                List.of(address + "?user=tandem", "tandem_owner"),
                List.of("jdbc:h2:mem:", "sa"))) {
            assertThatThrownBy(() -> DatabaseMigration.migrate(one.get(0), one.get(1), "", "tandem"))
                    .as(one.toString())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("tandem.db.migration.user");
        }
    }

    private DataSource administrator() {
        return postgres.getDatabase("postgres", "tandem");
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
