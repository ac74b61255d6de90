package org.minsheng.core.execution.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.ground.figures.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the months of projects that were confirmed, oldest first. */
final class ConfirmedMonths {

    private ConfirmedMonths() {}

    static Map<ProjectId, List<ConfirmedMonth>> of(
            JdbcClient jdbc, UUID[] projects, Map<ProjectId, List<IndicatorFacts>> indicators) {
        Map<ProjectId, List<ConfirmedMonth>> confirmed = new HashMap<>();
        jdbc.sql("select * from confirmed_month where project_id = any (:ids) order by month")
                .param("ids", projects)
                .query(row -> {
                    ProjectId project = ProjectId.in(row, "project_id");
                    confirmed
                            .computeIfAbsent(project, p -> new ArrayList<>())
                            .add(confirmedMonth(row, indicators.getOrDefault(project, List.of())));
                });
        return confirmed;
    }

    private static ConfirmedMonth confirmedMonth(ResultSet row, List<IndicatorFacts> indicators) throws SQLException {
        YearMonth month = YearMonth.parse(row.getString("month"));
        Map<IndicatorId, BigDecimal> values = new HashMap<>();
        for (IndicatorFacts indicator : indicators) {
            BigDecimal value = indicator.confirmed().get(month);
            if (value != null) {
                values.put(indicator.id(), value);
            }
        }
        return new ConfirmedMonth(
                month,
                values,
                new Money(row.getLong("issued_fen")),
                new Money(row.getLong("paid_fen")),
                row.getString("narrative"),
                row.getBoolean("late"),
                row.getBoolean("sample"),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
    }
}
