package org.minsheng.endpoints.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03"})
    void a_connection_that_failed_and_a_server_that_goes_or_comes_is_away(String state) {
        assertThat(DatabaseAway.explains(wrapped(new SQLException("no", state))))
                .isTrue();
    }

    @Test
    void a_pool_that_has_no_connection_to_give_is_away() {
        assertThat(DatabaseAway.explains(wrapped(new SQLTransientConnectionException("no"))))
                .isTrue();
    }

    @Test
    void a_connection_that_the_pool_has_closed_is_away_without_a_state() {
        assertThat(DatabaseAway.explains(wrapped(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(DatabaseAway.explains(wrapped(new SQLException("The index is out of range"))))
                .isFalse();
        assertThat(DatabaseAway.explains(wrapped(new SQLException()))).isFalse();
    }

    @Test
    void a_rollback_that_fails_too_does_not_hide_why_there_was_one() {
        var rollback = new TransactionSystemException("Could not roll back");
        rollback.initApplicationException(wrapped(new SQLException("no", "57P01")));
        assertThat(DatabaseAway.explains(rollback)).isTrue();

        var other = new TransactionSystemException("Could not roll back");
        other.initApplicationException(new IllegalStateException("a mistake of ours"));
        assertThat(DatabaseAway.explains(other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "57014"})
    void what_a_database_that_is_there_refuses_is_something_else(String state) {
        assertThat(DatabaseAway.explains(wrapped(new SQLException("connection", state))))
                .isFalse();
    }

    private static RuntimeException wrapped(SQLException cause) {
        return new CannotCreateTransactionException("no", new IllegalStateException(cause));
    }
}
