package ca.tandem.common.outage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08001", "08003", "08004", "08006", "57P01", "57P02", "57P03"})
    void aDatabaseIsAwayThatRefusesBreaksOffStartsOrStops(String state) {
        assertThat(DatabaseFailure.classify(DatabaseException.sqlException(new SQLException("said", state))))
                .isEqualTo(DatabaseFailure.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "57014", "42P01", "28P01", "22001"})
    void aMistakeOfTheCallIsNoTroubleOfTheDatabase(String state) {
        assertThat(DatabaseFailure.isCauseOf(new IllegalStateException(new SQLException("said", state))))
                .isFalse();
    }

    @Test
    void aPoolWithoutAFreeConnectionIsBusyAndOneThatCannotMakeAnyIsAway() {
        var busy = new SQLException("Error in allocating a connection", new ResourceAllocationException("expired"));
        var away = new SQLException(
                "Error in allocating a connection",
                new ResourceAllocationException("refused", new SQLException("refused", "08001")));

        assertThat(DatabaseFailure.classify(busy)).isEqualTo(DatabaseFailure.BUSY);
        assertThat(DatabaseFailure.classify(new SQLException("too many", "53300")))
                .isEqualTo(DatabaseFailure.BUSY);
        assertThat(DatabaseFailure.classify(away)).isEqualTo(DatabaseFailure.AWAY);
    }

    @Test
    void aReasonThatStandsBesideTheCauseCountsToo() {
        var next = new SQLException("batch");
        next.setNextException(new SQLException("gone", "08006"));
        var suppressed = new IllegalStateException("rolled back");
        suppressed.addSuppressed(new SQLException("gone", "57P01"));

        assertThat(DatabaseFailure.classify(next)).isEqualTo(DatabaseFailure.AWAY);
        assertThat(DatabaseFailure.classify(suppressed)).isEqualTo(DatabaseFailure.AWAY);
    }

    @Test
    void causesThatLeadInACircleEnd() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(DatabaseFailure.classify(one)).isEqualTo(DatabaseFailure.NONE);
    }
}
