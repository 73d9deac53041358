package ca.tandem.translation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the migration of comments on units to the table that holds those on editions too. */
class CommentMigrationTest {

    static Stream<String> addresses() {
        return Stream.of("jdbc:h2:mem:comments" + System.nanoTime(), Schema.addressOnPostgres());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aCommentOnAUnitIsOfTheEditionOfItsUnit(String address) throws Exception {
        Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> migrate(address));
    }

    private static void migrate(String address) throws SQLException, LiquibaseException {
        try (var connection = DriverManager.getConnection(address)) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var liquibase = new Liquibase("liquibase/changelog.xml", new ClassLoaderResourceAccessor(), database);
            var before = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                    .map(ChangeSet::getId)
                    .toList()
                    .indexOf("018-review-links");
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            liquibase.update(before, new Contexts(), new LabelExpression());
            connection.setAutoCommit(true);
            comment(connection);
            liquibase.update(new Contexts(), new LabelExpression());
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select edition_id, unit_id from edition_comment")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getLong(1)).isEqualTo(2);
                assertThat(row.getLong(2)).isEqualTo(3);
            }
        }
    }

    private static void comment(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into posting (id, posting_key, last_edition, created_at, changes, version)"
                    + " values (1, 'keeper', 1, current_timestamp, 0, 1)");
            statement.execute(
                    "insert into edition (id, posting_id, edition_number, edition_state, source_language, unlisted,"
                            + " application_hidden, created_at, changed_at, version, withdrawn, unconfirmed) values (2, 1, 1, 'DRAFT',"
                            + " 'EN', false, false, current_timestamp, current_timestamp, 1, false, false)");
            statement.execute(
                    "insert into unit (id, edition_id, position, source_language, kind, block_level, source, target,"
                            + " unit_status, left_out, joined, discussed, changed_in, version)"
                            + " values (3, 2, 0, 'EN', 'PARAGRAPH', 0, 'A', '', 'EMPTY', false, false, true, 1, 1)");
            statement.execute("insert into unit_comment (id, unit_id, account_name, said_at, comment_text, version)"
                    + " values (4, 3, 'ada', current_timestamp, 'B', 1)");
        }
    }
}
