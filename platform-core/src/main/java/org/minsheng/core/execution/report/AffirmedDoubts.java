package org.minsheng.core.execution.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minsheng.core.execution.doubt.Doubt;
import org.minsheng.core.execution.doubt.DoubtView;
import org.minsheng.core.execution.doubt.DoubtWords;
import org.minsheng.core.execution.doubt.DoubtWords.Named;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.report.ReportView.ValueView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was doubted of submissions and affirmed, in words. */
@Component
class AffirmedDoubts {

    private final JdbcClient jdbc;
    private final DoubtWords words;

    AffirmedDoubts(JdbcClient jdbc, DoubtWords words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Kept(UUID submission, Doubt doubt) {}

    /** @param values what was reported in these submissions, which names their indicators */
    Map<UUID, List<DoubtView>> of(List<UUID> submissions, Map<UUID, List<ValueView>> values) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Doubt>> kept =
                jdbc.sql("""
                        select * from submission_doubt where submission_id = any (:ids)
                        order by submission_id, position""").param("ids", submissions.toArray(UUID[]::new)).query(AffirmedDoubts::kept).stream()
                        .collect(Collectors.groupingBy(
                                Kept::submission, Collectors.mapping(Kept::doubt, Collectors.toList())));
        Map<UUID, List<DoubtView>> told = new HashMap<>();
        kept.forEach((submission, doubts) ->
                told.put(submission, words.told(doubts, named(values.getOrDefault(submission, List.of())))));
        return told;
    }

    private static Map<IndicatorId, Named> named(List<ValueView> values) {
        return values.stream()
                .collect(Collectors.toMap(ValueView::indicatorId, value -> new Named(value.name(), value.unit())));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        UUID indicator = row.getObject("indicator", UUID.class);
        return new Kept(
                row.getObject("submission_id", UUID.class),
                new Doubt(
                        Doubt.Kind.valueOf(row.getString("kind")),
                        Doubt.Figure.valueOf(row.getString("figure")),
                        indicator == null ? null : new IndicatorId(indicator),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("against")));
    }
}
