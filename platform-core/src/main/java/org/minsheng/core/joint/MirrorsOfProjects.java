package org.minsheng.core.joint;

import java.util.List;
import org.minsheng.core.exchange.grants.Coverage;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of mirrors have alike: a row for each source and project, gone when no grant covers it. */
final class MirrorsOfProjects {

    private MirrorsOfProjects() {}

    /** Removes what is no longer covered, version and all, so that any version is news when it comes back. */
    static List<ProjectId> forget(
            JdbcClient jdbc, String table, TenantId source, GrantKind kind, Coverage stillCovered) {
        List<ProjectId> uncovered = jdbc
                .sql("select project_id from " + table + " where source = ?")
                .param(source.value())
                .query((row, n) -> ProjectId.in(row, "project_id"))
                .list()
                .stream()
                .filter(project -> !stillCovered.covers(kind, project.value()))
                .toList();
        jdbc.sql("delete from " + table + " where source = :source and project_id = any (:ids)")
                .param("source", source.value())
                .param("ids", Key.values(uncovered))
                .update();
        return uncovered;
    }
}
