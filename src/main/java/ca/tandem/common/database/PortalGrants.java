package ca.tandem.common.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The rights of the portal's database account where another one owns the tables ({@code tandem.db.migration.user}): it reads and writes
 * rows, but changes no table, and of the audit log and the transparency log it can neither change nor delete an entry. They are given anew
 * after each migration, so that new tables have theirs.
 */
final class PortalGrants {

    private static final String OWNS = "select count(*) from pg_tables where schemaname = current_schema()"
            + " and tablename in ('audit_entry', 'audit_chain_head')"
            + " and pg_has_role(?, tableowner, 'member')";

    /** In this order, within one transaction: what the audit log withholds is given to nobody in between. */
    private static final List<String> STATEMENTS = List.of(
            "grant usage on schema %1$s to %2$s",
            "grant select, insert, update, delete on all tables in schema %1$s to %2$s",
            "grant usage, select on all sequences in schema %1$s to %2$s",
            "revoke update, delete on %1$s.audit_entry from %2$s",
            "revoke insert, delete on %1$s.audit_chain_head from %2$s",
            "revoke update, delete on %1$s.log_entry from %2$s",
            "revoke all on %1$s.databasechangelog, %1$s.databasechangeloglock from %2$s");

    private PortalGrants() {}

    /**
     * Gives the rights.
     *
     * @param owner a data source of the account that owns the tables
     * @param account the portal's account
     * @throws IllegalArgumentException if the portal's account has the rights of the audit log's owner, and could give itself any
     */
    static void give(DataSource owner, String account) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            if (ownsAuditLog(connection, account)) {
                throw new IllegalArgumentException(
                        "The account of tandem.db.user may do what the owner of the tables may;"
                                + " docs/deploy/postgresql.sql says how to give them to that of tandem.db.migration.user");
            }
            try (var statement = connection.createStatement()) {
                var schema = statement.enquoteIdentifier(connection.getSchema(), true);
                var grantee = statement.enquoteIdentifier(account, true);
                for (var template : STATEMENTS) {
                    statement.execute(template.formatted(schema, grantee));
                }
            }
            connection.commit();
        }
    }

    private static boolean ownsAuditLog(Connection connection, String account) throws SQLException {
        try (var query = connection.prepareStatement(OWNS)) {
            query.setString(1, account);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getInt(1) > 0;
            }
        }
    }
}
