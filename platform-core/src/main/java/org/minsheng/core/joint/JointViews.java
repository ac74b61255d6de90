package org.minsheng.core.joint;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.execution.project.ProgressSnapshot;
import org.minsheng.core.execution.project.ProjectSnapshot;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.FundsView;
import org.minsheng.core.ground.figures.IndicatorFigures;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Rate;

/** What the joint pages get: rates rounded for display, null where nothing is known or nothing is granted. */
final class JointViews {

    private JointViews() {}

    private static @Nullable FundsView shown(@Nullable Funds funds) {
        return funds == null ? null : FundsView.of(funds);
    }

    record TenantView(String tenant, String name) {}

    record BoardItem(
            TenantView source,
            @Nullable UUID grantId,
            Instant asOf,
            UUID projectId,
            int no,
            String title,
            @Schema(implementation = ProjectType.class) String type,
            @Nullable String department,
            @Schema(implementation = Light.class) String light,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal planned,
            boolean late,
            @Nullable FundsView funds,
            @Nullable String reportMonth,
            boolean sample) {

        static BoardItem of(BoardRow row, String sourceName) {
            return new BoardItem(
                    new TenantView(row.source().value(), sourceName),
                    row.grants().isEmpty() ? null : row.grants().getFirst(),
                    row.asOf(),
                    row.project(),
                    row.no(),
                    row.title(),
                    row.type(),
                    row.department(),
                    row.light(),
                    Rate.shown(row.progress()),
                    Rate.shown(row.planned()),
                    row.late(),
                    shown(row.funds()),
                    row.reportMonth(),
                    row.sample());
        }
    }

    record GrantView(
            UUID id,
            List<String> kinds,
            LocalDate from,
            @Nullable LocalDate until) {

        static GrantView of(LinkageGrant grant) {
            return new GrantView(
                    grant.id(), grant.kinds().stream().map(Enum::name).sorted().toList(), grant.from(), grant.until());
        }
    }

    record DistrictFigures(
            String tenant,
            String name,
            List<GrantView> grants,
            @Nullable Integer projects,
            int green,
            int yellow,
            int red,
            int unknown,
            int late,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal planned,
            @Nullable FundsView funds,
            @Nullable Instant asOf,
            boolean linked,
            boolean sample) {

        static DistrictFigures of(JointFigures figures) {
            List<GrantView> grants =
                    figures.grants().stream().map(GrantView::of).toList();
            JointFigures.Counts counts = figures.counts();
            String tenant = figures.tenant().value();
            if (counts == null) {
                return new DistrictFigures(
                        tenant,
                        figures.name(),
                        grants,
                        grants.isEmpty() ? null : 0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        null,
                        null,
                        null,
                        null,
                        !grants.isEmpty(),
                        false);
            }
            return new DistrictFigures(
                    tenant,
                    figures.name(),
                    grants,
                    counts.projects(),
                    counts.green(),
                    counts.yellow(),
                    counts.red(),
                    counts.unknown(),
                    counts.late(),
                    Rate.shown(counts.progress()),
                    Rate.shown(counts.planned()),
                    shown(counts.funds()),
                    counts.asOf(),
                    !grants.isEmpty(),
                    counts.sample());
        }
    }

    @Schema(name = "JointOverview")
    record OverviewView(int year, LocalDate today, DistrictFigures own, List<DistrictFigures> districts) {}

    @Schema(name = "JointMilestone")
    record MilestoneView(YearMonth month, BigDecimal value, boolean overdue) {}

    @Schema(name = "JointIndicator")
    record IndicatorView(
            UUID id,
            String name,
            String verb,
            @Schema(implementation = Comparison.class) String comparator,
            @Nullable BigDecimal target,
            String unit,
            @Schema(implementation = Quality.class) String quality,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal completion,
            List<MilestoneView> milestones) {}

    @Schema(name = "JointValue")
    record ValueView(
            UUID indicatorId,
            String name,
            String unit,
            @Nullable BigDecimal value) {}

    record MonthView(
            YearMonth month,
            @Nullable BigDecimal progress,
            List<ValueView> values,
            boolean late,
            @Nullable String narrative,
            @Nullable Instant confirmedAt) {}

    /** @param months the confirmed months, latest first; empty where progress is not granted */
    @Schema(name = "JointProject")
    record ProjectView(
            BoardItem project, int year, List<UUID> grants, List<IndicatorView> indicators, List<MonthView> months) {

        static ProjectView of(JointBoard.Project project, String sourceName, YearMonth at) {
            ProjectSnapshot listed = project.listed();
            ProgressSnapshot progress = project.progress();
            Map<UUID, BigDecimal> actuals = CopiedFigures.actuals(progress == null ? List.of() : progress.actuals());
            return new ProjectView(
                    BoardItem.of(project.row(), sourceName),
                    listed.year(),
                    project.row().grants(),
                    listed.indicators().stream()
                            .map(plan -> indicator(plan, actuals.get(plan.id()), progress != null, at))
                            .toList(),
                    progress == null
                            ? List.of()
                            : progress.months().reversed().stream()
                                    .map(month -> month(listed, month))
                                    .toList());
        }

        private static IndicatorView indicator(
                ProjectSnapshot.IndicatorPlan plan, @Nullable BigDecimal actual, boolean progressKnown, YearMonth at) {
            IndicatorFigures figures = CopiedFigures.figures(plan, actual);
            return new IndicatorView(
                    plan.id(),
                    plan.name(),
                    plan.verb(),
                    plan.comparator(),
                    plan.target(),
                    plan.unit(),
                    plan.quality(),
                    plan.baseline(),
                    actual,
                    Rate.shown(figures.completion()),
                    figures.milestones().stream()
                            .map(each -> new MilestoneView(
                                    each.month(), each.value(), progressKnown && each.overdue(at, actual)))
                            .toList());
        }

        private static MonthView month(ProjectSnapshot listed, ProgressSnapshot.ConfirmedMonth month) {
            Map<UUID, BigDecimal> values = CopiedFigures.actuals(month.values());
            return new MonthView(
                    month.month(),
                    Rate.shown(CopiedFigures.progress(listed, values, month.month())
                            .actual()),
                    listed.indicators().stream()
                            .map(plan -> new ValueView(plan.id(), plan.name(), plan.unit(), values.get(plan.id())))
                            .toList(),
                    month.late(),
                    month.narrative(),
                    month.confirmedAt());
        }
    }
}
