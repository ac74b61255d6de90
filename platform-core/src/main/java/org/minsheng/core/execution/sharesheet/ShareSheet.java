package org.minsheng.core.execution.sharesheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.execution.share.BreakdownReader;
import org.minsheng.core.execution.share.BreakdownReader.Shared;
import org.minsheng.core.execution.share.ShareDesk;
import org.minsheng.core.execution.sharesheet.SheetRow.Closed;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a city breaks all targets of a year down at once; what holds of one target there is the share desk's to say. */
@Component
public class ShareSheet {

    private final ProjectReader projects;
    private final BreakdownReader breakdowns;
    private final ShareDesk desk;
    private final Congresses congresses;

    ShareSheet(ProjectReader projects, BreakdownReader breakdowns, ShareDesk desk, Congresses congresses) {
        this.projects = projects;
        this.breakdowns = breakdowns;
        this.desk = desk;
        this.congresses = congresses;
    }

    /** One cell that is filled in. */
    public record Cell(TenantId district, BigDecimal target) {}

    /** A row as it is to be, upon the version that was read; a district without a cell has no share of it. */
    public record Filled(IndicatorId indicator, long version, List<Cell> cells) {}

    /** In the order of projects and of their indicators. */
    @Transactional(readOnly = true)
    public List<SheetRow> ofYear(int year) {
        List<ProjectFacts> all = projects.ofYear(year, Sight.ALL);
        Map<IndicatorId, Shared> shared =
                breakdowns.shared(all.stream().map(ProjectFacts::id).toList());
        List<SheetRow> rows = new ArrayList<>();
        for (ProjectFacts project : all) {
            project.indicators().forEach(indicator -> {
                Shared of = shared.getOrDefault(indicator.id(), new Shared(Map.of(), 0));
                rows.add(new SheetRow(project, indicator, of.shares(), of.version()));
            });
        }
        return rows;
    }

    /** All of it or nothing: what is wrong is told by row, counted from 1 as they were sent, and district. */
    @Transactional
    public void save(int year, List<Filled> filled, Actor by) {
        Map<IndicatorId, SheetRow> rows = ofYear(year).stream()
                .collect(Collectors.toMap(row -> row.indicator().id(), Function.identity()));
        Set<TenantId> own = congresses.ownDistricts();
        Set<IndicatorId> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            Filled each = filled.get(i);
            SheetRow row = rows.get(each.indicator);
            if (row == null) {
                throw new NotFound();
            }
            faults.addAll(faults(i + 1, row, each, own));
            if (!seen.add(each.indicator)) {
                faults.add(Fault.inRow(
                        i + 1,
                        "indicatorId",
                        null,
                        "share.row-twice",
                        row.indicator().called()));
            }
        }
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
        desk.breakDown(year, filled.stream().map(ShareSheet::wanted).toList(), by);
    }

    private List<Fault> faults(int number, SheetRow row, Filled filled, Set<TenantId> own) {
        List<Fault> faults = new ArrayList<>();
        Closed closed = row.closed();
        if (closed != null) {
            faults.add(Fault.inRow(
                    number,
                    "indicatorId",
                    null,
                    "share.closed." + closed,
                    row.indicator().called()));
        }
        Set<TenantId> seen = new HashSet<>();
        for (Cell cell : filled.cells) {
            String written = cell.target.toPlainString();
            if (!own.contains(cell.district)) {
                faults.add(Fault.inRow(number, cell.district.value(), written, "share.no-district", named(cell)));
            } else if (!seen.add(cell.district)) {
                faults.add(Fault.inRow(number, cell.district.value(), written, "share.twice", named(cell)));
            }
        }
        return faults;
    }

    private String named(Cell cell) {
        return congresses.nameOf(cell.district);
    }

    private static ShareDesk.Wanted wanted(Filled row) {
        Map<TenantId, BigDecimal> shares = new HashMap<>();
        row.cells.forEach(cell -> shares.put(cell.district, cell.target));
        return new ShareDesk.Wanted(row.indicator, shares, new IfMatch(row.version));
    }
}
