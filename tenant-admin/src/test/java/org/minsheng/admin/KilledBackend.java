package org.minsheng.admin;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Kills the backend of its own transaction, so that the rollback fails too; only tests have it. */
@RestController
@TestComponent
@Hidden
public class KilledBackend {

    private final JdbcClient jdbc;

    KilledBackend(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/api/admin/testing/killed-backend")
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void kill() {
        jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                .query(Boolean.class)
                .single();
    }
}
