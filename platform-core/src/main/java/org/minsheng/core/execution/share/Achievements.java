package org.minsheng.core.execution.share;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFigures;
import org.minsheng.core.execution.project.ProjectFigures.Sums;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.keys.Key;
import org.minsheng.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What districts have achieved of a city's shares, each for itself and added up. */
@Component
public class Achievements {

    private final JdbcClient jdbc;
    private final ProjectFigures figures;

    Achievements(JdbcClient jdbc, ProjectFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /**
     * A district's part, and by month what it has confirmed of it.
     *
     * @param writtenAt when the district sent the latest of it
     */
    public record Achieved(
            ShareId id,
            TenantId district,
            BigDecimal target,
            NavigableMap<YearMonth, BigDecimal> results,
            @Nullable Instant writtenAt,
            boolean sample) {

        public @Nullable BigDecimal actual() {
            return results.isEmpty() ? null : results.lastEntry().getValue();
        }

        public @Nullable YearMonth asOf() {
            return results.isEmpty() ? null : results.lastKey();
        }

        public @Nullable Rate completion() {
            return Rate.of(actual(), target);
        }
    }

    List<Achieved> achieved(Breakdown breakdown) {
        return Objects.requireNonNull(achieved(List.of(breakdown)).get(breakdown.indicatorId()));
    }

    private Map<IndicatorId, List<Achieved>> achieved(List<Breakdown> breakdowns) {
        List<Share> shares = breakdowns.stream()
                .flatMap(breakdown -> breakdown.shares().stream())
                .toList();
        UUID[] ids = Key.values(shares.stream().map(Share::id).toList());
        Map<ShareId, NavigableMap<YearMonth, BigDecimal>> months = months(ids);
        Map<ShareId, Instant> written = new HashMap<>();
        Set<ShareId> sample = new HashSet<>();
        jdbc.sql("select * from share_result where share_id = any (?)")
                .param(ids)
                .query(row -> {
                    ShareId share = ShareId.in(row, "share_id");
                    written.put(
                            share,
                            row.getObject("written_at", OffsetDateTime.class).toInstant());
                    if (row.getBoolean("sample")) {
                        sample.add(share);
                    }
                });
        Function<Share, Achieved> achieved = share -> new Achieved(
                share.id(),
                share.district(),
                Objects.requireNonNull(share.target()),
                months.getOrDefault(share.id(), new TreeMap<>()),
                written.get(share.id()),
                sample.contains(share.id()));
        return breakdowns.stream()
                .collect(Collectors.toMap(
                        Breakdown::indicatorId,
                        breakdown -> breakdown.shares().stream().map(achieved).toList()));
    }

    private Map<ShareId, NavigableMap<YearMonth, BigDecimal>> months(UUID[] shares) {
        Map<ShareId, NavigableMap<YearMonth, BigDecimal>> months = new HashMap<>();
        jdbc.sql("select * from share_result_month where share_id = any (?)")
                .param(shares)
                .query(row -> {
                    months.computeIfAbsent(ShareId.in(row, "share_id"), s -> new TreeMap<>())
                            .put(YearMonth.parse(row.getString("month")), Figures.plain(row.getBigDecimal("value")));
                });
        return months;
    }

    /** Tells projects what the shares add up to, or that there are none. Call it under the breakdowns' locks. */
    void addUp(List<Breakdown> breakdowns) {
        if (!breakdowns.isEmpty()) {
            figures.rollUp(achieved(breakdowns).entrySet().stream()
                    .map(each -> sums(each.getKey(), each.getValue()))
                    .toList());
        }
    }

    private static Sums sums(IndicatorId indicator, List<Achieved> achieved) {
        return new Sums(
                indicator,
                achieved.isEmpty()
                        ? null
                        : sums(achieved.stream().map(Achieved::results).toList()),
                achieved.stream().anyMatch(Achieved::sample));
    }

    /** For each month in which any district confirmed something: the sum of what each had confirmed by then. */
    static NavigableMap<YearMonth, BigDecimal> sums(List<NavigableMap<YearMonth, BigDecimal>> districts) {
        NavigableMap<YearMonth, BigDecimal> sums = new TreeMap<>();
        districts.stream()
                .flatMap(results -> results.keySet().stream())
                .distinct()
                .forEach(month -> sums.put(
                        month,
                        districts.stream()
                                .map(results -> results.floorEntry(month))
                                .filter(Objects::nonNull)
                                .map(Map.Entry::getValue)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        return sums;
    }
}
