package org.minsheng.core.execution.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minsheng.core.ground.figures.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads targets as they were before they were adjusted. */
@Component
public class FormerTargets {

    private final JdbcClient jdbc;

    FormerTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A target that counted until another took its place on that day. */
    public record TargetUntil(Target target, LocalDate until) {}

    /** Of a project's indicators, oldest first; one that was never adjusted is absent. */
    @Transactional(readOnly = true)
    public Map<IndicatorId, List<TargetUntil>> of(ProjectId project) {
        Map<IndicatorId, List<TargetUntil>> former = new HashMap<>();
        jdbc.sql("""
                        select f.* from former_target f join indicator i on i.id = f.indicator_id
                        where i.project_id = ? order by f.position""").param(project.value()).query(row -> {
            former.computeIfAbsent(IndicatorId.in(row, "indicator_id"), i -> new ArrayList<>())
                    .add(new TargetUntil(ProjectReader.target(row), row.getObject("until", LocalDate.class)));
        });
        return former;
    }
}
