package org.minsheng.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.NoTenantInScope;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.directory.TenantLevel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction is its tenant's and nobody else's, and outside one there is nothing. */
@CoreTest
@NullUnmarked
class TransactionIsolationTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    PlatformTransactionManager transactions;

    TenantId ours;

    TenantId theirs;

    @BeforeEach
    void two_cities() {
        ours = tenants.prepare("isolation-ours", TenantLevel.CITY, null);
        theirs = tenants.prepare("isolation-theirs", TenantLevel.CITY, null);
    }

    @Test
    void a_failed_statement_does_not_repeat_its_values() {
        assertThatThrownBy(() -> TenantScope.run(
                        ours,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> jdbc.sql(
                                                "do $$ begin raise exception 'refused' using detail = 'a name'; end $$")
                                        .update())))
                .rootCause()
                .hasMessageContaining("refused")
                .hasMessageNotContaining("a name");
    }

    @Test
    void the_same_key_in_two_tenants_is_two_rows() {
        UUID key = UUID.randomUUID();
        remember(ours, key, "ours");
        remember(theirs, key, "theirs");
        assertThat(recall(ours, key)).isEqualTo("ours");
        assertThat(recall(theirs, key)).isEqualTo("theirs");
    }

    @Test
    void raw_sql_cannot_name_another_tenant() {
        assertThatThrownBy(() -> inTransaction(
                        ours,
                        () -> jdbc.sql("select count(*) from t_isolation_theirs.idempotent_request")
                                .query(Long.class)
                                .single()))
                .hasStackTraceContaining("permission denied for schema t_isolation_theirs");
        assertThatThrownBy(() -> inTransaction(
                        ours,
                        () -> entities.createNativeQuery("select count(*) from t_isolation_theirs.idempotent_request")
                                .getSingleResult()))
                .hasStackTraceContaining("permission denied for schema t_isolation_theirs");
    }

    @Test
    void jdbc_and_jpa_are_in_one_transaction() {
        String both = inTransaction(ours, () -> {
            String ofJpa =
                    (String) entities.createNativeQuery("select current_user || pg_current_xact_id()", String.class)
                            .getSingleResult();
            String ofJdbc = jdbc.sql("select current_user || pg_current_xact_id()")
                    .query(String.class)
                    .single();
            assertThat(ofJdbc).isEqualTo(ofJpa);
            return ofJdbc;
        });
        assertThat(both).startsWith("t_isolation_ours");
    }

    @Test
    void a_job_without_a_scope_reads_nothing() {
        assertThatThrownBy(() -> jdbc.sql("select 1").query(Integer.class).single())
                .isInstanceOf(CannotGetJdbcConnectionException.class)
                .hasStackTraceContaining(NoTenantInScope.class.getName());
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(status ->
                                jdbc.sql("select 1").query(Integer.class).single()))
                .hasStackTraceContaining(NoTenantInScope.class.getName());
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .execute(
                                status -> entities.createNativeQuery("select 1").getSingleResult()))
                .hasStackTraceContaining(NoTenantInScope.class.getName());
    }

    @Test
    void outside_a_transaction_nobody_has_a_role() {
        assertThatThrownBy(() -> TenantScope.run(
                        ours, () -> jdbc.sql("select 1").query(Integer.class).single()))
                .isInstanceOf(CannotGetJdbcConnectionException.class)
                .hasStackTraceContaining("inside a transaction only");
    }

    @Test
    void no_transaction_touches_two_tenants() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inTransaction(ours, () -> TenantScope.call(theirs, () -> "never")))
                .withMessageContaining("can't be continued as isolation-theirs");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new TransactionTemplate(transactions).execute(status -> TenantScope.call(ours, () -> "never")));
        assertThat(inTransaction(ours, () -> TenantScope.call(ours, () -> "the same tenant may")))
                .isNotNull();
    }

    @Test
    void an_exception_in_one_tenants_request_leaves_nothing_to_the_next() {
        for (int i = 0; i < 40; i++) {
            TenantId failing = i % 2 == 0 ? ours : theirs;
            TenantId next = i % 2 == 0 ? theirs : ours;
            assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                    .isThrownBy(() -> inTransaction(
                            failing,
                            () -> jdbc.sql("select 1 / 0").query(Integer.class).single()));
            assertThat(inTransaction(
                            next,
                            () -> jdbc.sql("select current_user")
                                    .query(String.class)
                                    .single()))
                    .isEqualTo(next.role());
        }
    }

    private <T> T inTransaction(TenantId tenant, Supplier<T> work) {
        return TenantScope.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private void remember(TenantId tenant, UUID key, String what) {
        inTransaction(
                tenant,
                () -> jdbc.sql("insert into idempotent_request (sender, key, fingerprint) values (?, ?, ?)")
                        .params(key, key, what)
                        .update());
    }

    private String recall(TenantId tenant, UUID key) {
        return inTransaction(
                tenant,
                () -> jdbc.sql("select fingerprint from idempotent_request where key = ?")
                        .param(key)
                        .query(String.class)
                        .single());
    }
}
