package ca.tandem.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.testing.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which failures are those of two who did the same thing at once. */
class DatabaseCollisionTest {

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aKeyThatWasTakenMeanwhileIsACollision(Schema schema) {
        assertThatThrownBy(() -> schema.inTransaction(entityManager -> {
                    for (var time = 0; time < 2; time++) {
                        entityManager
                                .createNativeQuery(
                                        "insert into dictionary_word (id, word_language, word, added_by, added_at)"
                                                + " values (" + time + ", 'EN', 'word', 'one', now())")
                                .executeUpdate();
                    }
                    return null;
                }))
                .satisfies(thrown ->
                        assertThat(DatabaseCollision.isCauseOf(thrown)).isTrue());
    }

    @Test
    void aDeadlockIsOneAndOtherFailuresAreNone() {
        assertThat(DatabaseCollision.isCauseOf(new IllegalStateException(new SQLException("deadlock", "40P01"))))
                .isTrue();
        assertThat(DatabaseCollision.isCauseOf(new SQLException("syntax", "42601")))
                .isFalse();
        assertThat(DatabaseCollision.isCauseOf(new SQLException("no state"))).isFalse();
        assertThat(DatabaseCollision.isCauseOf(new IllegalStateException())).isFalse();
    }
}
