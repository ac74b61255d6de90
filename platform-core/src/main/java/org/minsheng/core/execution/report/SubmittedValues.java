package org.minsheng.core.execution.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectNames.IndicatorName;
import org.minsheng.core.execution.report.ReportView.ValueView;
import org.minsheng.core.execution.subject.Subjects;
import org.minsheng.core.execution.subject.Subjects.SubjectName;
import org.minsheng.core.ground.figures.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values that were submitted, with the names of what they measure. */
@Component
class SubmittedValues {

    private final JdbcClient jdbc;
    private final Subjects subjects;

    SubmittedValues(JdbcClient jdbc, Subjects subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    Map<UUID, List<ValueView>> of(List<UUID> submissions, Collection<SubjectName> seen) {
        Map<UUID, Map<IndicatorId, BigDecimal>> bySubmission = new HashMap<>();
        jdbc.sql("select * from submission_value where submission_id = any (:ids)")
                .param("ids", submissions.toArray(UUID[]::new))
                .query(row -> {
                    bySubmission
                            .computeIfAbsent(row.getObject("submission_id", UUID.class), s -> new HashMap<>())
                            .put(IndicatorId.in(row, "indicator_id"), Figures.plain(row.getBigDecimal("value")));
                });
        Map<IndicatorId, IndicatorName> names = names(bySubmission.values(), seen);
        Map<UUID, List<ValueView>> views = new HashMap<>();
        bySubmission.forEach((submission, values) -> views.put(
                submission,
                names.values().stream()
                        .filter(name -> values.containsKey(name.id()))
                        .map(name -> new ValueView(
                                name.id(), name.name(), name.unit(), Objects.requireNonNull(values.get(name.id()))))
                        .toList()));
        return views;
    }

    private Map<IndicatorId, IndicatorName> names(
            Collection<Map<IndicatorId, BigDecimal>> values, Collection<SubjectName> seen) {
        Set<IndicatorId> indicators =
                values.stream().flatMap(each -> each.keySet().stream()).collect(Collectors.toSet());
        Map<IndicatorId, IndicatorName> names = new LinkedHashMap<>(subjects.indicatorNames(indicators));
        seen.stream()
                .map(SubjectName::indicator)
                .filter(Objects::nonNull)
                .forEach(indicator -> names.put(indicator.id(), indicator));
        return names;
    }
}
