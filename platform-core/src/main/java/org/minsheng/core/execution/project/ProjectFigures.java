package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.ground.keys.Key;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a project the figures that hold of it: what departments had confirmed, and what districts add up to. */
@Component
public class ProjectFigures {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ProjectFigures(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The month's report is there: nobody waits for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handedIn(ProjectId project, YearMonth month) {
        jdbc.sql("""
                        insert into handed_in_month (project_id, month) values (?, ?)
                        on conflict (project_id, month) do update set returned = false""").params(project.value(), month.toString()).update();
        events.publishEvent(ProjectsChanged.one(project));
    }

    /** The month's report was given back, and nothing of it holds: it is waited for again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(ProjectId project, YearMonth month) {
        jdbc.sql("update handed_in_month set returned = true where project_id = ? and month = ?")
                .params(project.value(), month.toString())
                .update();
        events.publishEvent(ProjectsChanged.one(project));
    }

    /** These figures of the month hold from now on, whatever held before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(ProjectId project, ConfirmedMonth month) {
        jdbc.sql("""
                        insert into confirmed_month
                            (project_id, month, issued_fen, paid_fen, narrative, late, sample, confirmed_at)
                        values (:project, :month, :issued, :paid, :narrative, :late, :sample, :at)
                        on conflict (project_id, month) do update set issued_fen = excluded.issued_fen,
                            paid_fen = excluded.paid_fen, narrative = excluded.narrative, late = excluded.late,
                            sample = excluded.sample, confirmed_at = excluded.confirmed_at""")
                .param("project", project.value())
                .param("month", month.month().toString())
                .param("issued", month.issued().fen())
                .param("paid", month.paid().fen())
                .param("narrative", month.narrative())
                .param("late", month.late())
                .param("sample", month.sample())
                .param("at", month.confirmedAt().atOffset(ZoneOffset.UTC))
                .update();
        replaceValues(project, month.month(), month.values());
        events.publishEvent(ProjectsChanged.one(project));
    }

    private void replaceValues(ProjectId project, YearMonth month, Map<IndicatorId, BigDecimal> values) {
        jdbc.sql("""
                        with told as (select * from unnest(:indicators, :values) as it (indicator_id, value)),
                             gone as (delete from confirmed_value where month = :month and indicator_id in
                                 (select id from indicator where project_id = :project
                                  except select indicator_id from told))
                        insert into confirmed_value (indicator_id, month, value)
                        select indicator_id, :month, value from told
                        on conflict (indicator_id, month) do update set value = excluded.value""")
                .param("project", project.value())
                .param("month", month.toString())
                .param("indicators", Key.values(values.keySet()))
                .param("values", values.values().toArray(BigDecimal[]::new))
                .update();
    }

    /**
     * What districts add up to.
     *
     * @param sums by month, what they had confirmed by then; null where none has a part: the department's own figures count
     * @param sample whether any of it is invented for demonstration
     */
    public record Sums(IndicatorId indicator, @Nullable SortedMap<YearMonth, BigDecimal> sums, boolean sample) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void rollUp(List<Sums> all) {
        UUID[] indicators = Key.values(all.stream().map(Sums::indicator).toList());
        Set<ProjectId> projects = jdbc.sql("""
                        with gone as (delete from rolled_up_value where indicator_id = any (:ids))
                        update indicator i set rolled_up = told.up, rolled_up_sample = told.sample
                        from unnest(:ids, :ups, :samples) as told (id, up, sample) where i.id = told.id
                        returning i.project_id""")
                .param("ids", indicators)
                .param("ups", all.stream().map(each -> each.sums != null).toArray(Boolean[]::new))
                .param("samples", all.stream().map(Sums::sample).toArray(Boolean[]::new))
                .query((row, n) -> ProjectId.in(row, "project_id"))
                .set();
        List<UUID> ids = new ArrayList<>();
        List<String> months = new ArrayList<>();
        List<BigDecimal> values = new ArrayList<>();
        for (Sums each : all) {
            (each.sums == null ? Map.<YearMonth, BigDecimal>of() : each.sums).forEach((month, value) -> {
                ids.add(each.indicator.value());
                months.add(month.toString());
                values.add(value);
            });
        }
        jdbc.sql(
                        "insert into rolled_up_value (indicator_id, month, value) select * from unnest(:ids, :months, :values)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("months", months.toArray(String[]::new))
                .param("values", values.toArray(BigDecimal[]::new))
                .update();
        events.publishEvent(new ProjectsChanged(projects));
    }
}
