package org.minsheng.core.joint;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.directory.TenantDirectory;
import org.minsheng.tenancy.directory.TenantEntry;
import org.springframework.stereotype.Component;

/** The city and its districts side by side; a district that grants nothing is listed, without figures. */
@Component
class JointOverview {

    private final JointBoard board;
    private final TenantDirectory directory;

    JointOverview(JointBoard board, TenantDirectory directory) {
        this.board = board;
        this.directory = directory;
    }

    /** The city itself first, then its districts. */
    List<JointFigures> figures(int year, List<LinkageGrant> held) {
        TenantId self = TenantScope.current();
        Map<TenantId, JointFigures.Counts> counts = counts(year);
        List<JointFigures> all = new ArrayList<>();
        all.add(new JointFigures(self, name(self), List.of(), counts.get(self)));
        names(self, held).forEach((tenant, name) -> {
            List<LinkageGrant> grants = held.stream()
                    .filter(grant -> grant.grantor().equals(tenant))
                    .toList();
            all.add(new JointFigures(tenant, name, grants, counts.get(tenant)));
        });
        return all;
    }

    /** Those of {@link #figures} that have some to show, in the same order. */
    List<TenantId> shown(List<LinkageGrant> held) {
        TenantId self = TenantScope.current();
        Set<TenantId> grantors = held.stream().map(LinkageGrant::grantor).collect(toSet());
        return Stream.concat(
                        Stream.of(self), names(self, held).keySet().stream().filter(grantors::contains))
                .toList();
    }

    /** Its districts of today by region code, then whoever else still shows it something. */
    private Map<TenantId, String> names(TenantId city, List<LinkageGrant> held) {
        Map<TenantId, String> names = new LinkedHashMap<>();
        directory.districtsOf(city).forEach(entry -> names.put(entry.id(), entry.name()));
        held.forEach(grant -> names.computeIfAbsent(grant.grantor(), this::name));
        return names;
    }

    /** The order in which tenants stand on the board: the same as here, the city itself first. */
    List<TenantId> order() {
        TenantId self = TenantScope.current();
        List<TenantId> order = new ArrayList<>();
        order.add(self);
        directory.districtsOf(self).forEach(entry -> order.add(entry.id()));
        return order;
    }

    String name(TenantId tenant) {
        return directory.find(tenant).map(TenantEntry::name).orElse(tenant.value());
    }

    private Map<TenantId, JointFigures.Counts> counts(int year) {
        Map<TenantId, JointFigures.Counts> counts = new HashMap<>();
        board.visible("""
                        select source, count(*) as projects,
                               count(*) filter (where light = 'GREEN') as green,
                               count(*) filter (where light = 'YELLOW') as yellow,
                               count(*) filter (where light = 'RED') as red,
                               count(*) filter (where light = 'UNKNOWN') as unknown,
                               count(*) filter (where late) as late,
                               count(*) filter (where returned) as returned,
                               avg(progress) filter (where planned is not null) as progress,
                               avg(planned) filter (where progress is not null) as planned,
                               bool_or(has_funds) as has_funds,
                               sum(planned_fen) as planned_fen,
                               sum(issued_fen) as issued_fen, sum(paid_fen) as paid_fen,
                               sum(issued_fen) filter (where planned_fen is not null) as issued_of_plan,
                               sum(paid_fen) filter (where planned_fen is not null) as paid_of_plan,
                               bool_or(has_progress) as has_progress,
                               min(report_month) as earliest_month, max(report_month) as latest_month,
                               count(*) filter (where has_progress and report_month is null) as without_month,
                               max(as_of) as as_of, bool_or(sample) as sample
                        from visible group by source
                        """, year)
                .query((row, number) -> counts.put(new TenantId(row.getString("source")), counts(row)))
                .list();
        return counts;
    }

    private static JointFigures.Counts counts(ResultSet row) throws SQLException {
        return new JointFigures.Counts(
                row.getInt("projects"),
                row.getInt("green"),
                row.getInt("yellow"),
                row.getInt("red"),
                row.getInt("unknown"),
                row.getInt("late"),
                row.getInt("returned"),
                rate(row.getBigDecimal("progress")),
                rate(row.getBigDecimal("planned")),
                row.getBoolean("has_funds") ? funds(row) : null,
                row.getBoolean("has_progress") ? reportMonths(row) : null,
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getBoolean("sample"));
    }

    private static AsOfMonths reportMonths(ResultSet row) throws SQLException {
        return new AsOfMonths(month(row, "earliest_month"), month(row, "latest_month"), row.getInt("without_month"));
    }

    private static @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
        String month = row.getString(column);
        return month == null ? null : YearMonth.parse(month);
    }

    /** A rate of a plan is taken over the projects that have one, so both sides of the fraction speak of the same. */
    private static Funds funds(ResultSet row) throws SQLException {
        Money planned = money(row, "planned_fen");
        Money issued = money(row, "issued_fen");
        Money paid = money(row, "paid_fen");
        return new Funds(
                planned,
                issued,
                paid,
                Rate.of(money(row, "issued_of_plan"), planned),
                Rate.of(money(row, "paid_of_plan"), planned),
                Rate.of(paid, issued));
    }

    /** Before the first confirmed report it is not known, which is not nothing. */
    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? null : new Money(sum.longValueExact());
    }

    private static @Nullable Rate rate(@Nullable BigDecimal percent) {
        return percent == null ? null : new Rate(percent);
    }
}
