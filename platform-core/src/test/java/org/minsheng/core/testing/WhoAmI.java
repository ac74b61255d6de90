package org.minsheng.core.testing;

import io.swagger.v3.oas.annotations.Hidden;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.redis.TenantKeys;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says as whom a request acts, all the way down to the database; only tests have it. */
@RestController
@Hidden
public class WhoAmI {

    private final JdbcClient jdbc;

    WhoAmI(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/api/core/testing/who-am-i")
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public Map<String, String> whoAmI(Actor actor) {
        return Map.of(
                "actor", actor.tenant().value(),
                "scope", TenantScope.current().value(),
                "database",
                        Objects.requireNonNull(jdbc.sql("select current_user || '/' || current_setting('search_path')")
                                .query(String.class)
                                .single()),
                "redis", TenantKeys.key("who"));
    }

    @GetMapping("/api/core/testing/staff-only")
    @PreAuthorize("hasRole('CONGRESS_STAFF')")
    public void staffOnly() {}

    @GetMapping("/api/core/testing/broken")
    @PreAuthorize("isAuthenticated()")
    public void broken() {
        throw new IllegalStateException("a secret of the house");
    }

    @GetMapping("/api/core/testing/database-away")
    @PreAuthorize("isAuthenticated()")
    public void databaseAway(@RequestParam String state) {
        throw new CannotCreateTransactionException("no", new SQLException("a secret of the house", state));
    }

    /** Its backend is killed in the middle, so that the statement after it fails and the rollback too. */
    @GetMapping("/api/core/testing/killed-backend")
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void killedBackend() {
        int backend = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        PostgresForTests.execute(RealServers.DATABASE, "select pg_terminate_backend(" + backend + ", 5000)");
        jdbc.sql("select 1").query(Integer.class).single();
    }
}
