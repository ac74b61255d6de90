package org.minsheng.core.joint;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.execution.course.CourseView;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.snapshot.ProgressSnapshot;
import org.minsheng.core.execution.snapshot.ProjectSnapshot;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Deed;
import org.minsheng.core.ground.figures.IndicatorFigures;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.joint.JointViews.BoardItem;

/** A project on the joint board in full: what was mirrored of it, read by its owner's rules. */
final class JointProjectViews {

    private JointProjectViews() {}

    @Schema(name = "JointMilestone")
    record MilestoneView(YearMonth month, BigDecimal value, boolean overdue) {}

    @Schema(name = "JointIndicator")
    record IndicatorView(
            IndicatorId id,
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

    /** @param name of the indicator, by verb and object */
    @Schema(name = "JointValue")
    record ValueView(
            IndicatorId indicatorId,
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

    /**
     * @param months the confirmed months, latest first; empty where progress is not granted
     * @param course the same over the whole year, and why the light is what it is; null where progress is not granted
     */
    @Schema(name = "JointProject")
    record ProjectView(
            BoardItem project,
            int year,
            List<GrantId> grants,
            List<IndicatorView> indicators,
            List<MonthView> months,
            @Nullable CourseView course) {

        static ProjectView of(JointBoard.Project project, String sourceName, LocalDate today) {
            ProjectSnapshot listed = project.listed();
            ProgressSnapshot progress = project.progress();
            YearMonth at = MirroredFigures.standing(listed, progress, today).comparedAt();
            Map<IndicatorId, BigDecimal> actuals =
                    MirroredFigures.actuals(progress == null ? List.of() : progress.actuals());
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
                                    .toList(),
                    progress == null ? null : CourseView.of(MirroredFigures.course(listed, progress, today)));
        }

        private static IndicatorView indicator(
                ProjectSnapshot.IndicatorPlan plan, @Nullable BigDecimal actual, boolean progressKnown, YearMonth at) {
            IndicatorFigures figures = MirroredFigures.figures(plan, actual);
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
                                    each.month(), each.value(), progressKnown && figures.overdue(each, at)))
                            .toList());
        }

        private static ValueView value(ProjectSnapshot.IndicatorPlan plan, @Nullable BigDecimal value) {
            return new ValueView(plan.id(), new Deed(plan.verb(), plan.name()).called(), plan.unit(), value);
        }

        private static MonthView month(ProjectSnapshot listed, ProgressSnapshot.ConfirmedMonth month) {
            Map<IndicatorId, BigDecimal> values = MirroredFigures.actuals(month.values());
            return new MonthView(
                    month.month(),
                    Rate.shown(MirroredFigures.progress(listed, values, month.month())
                            .actual()),
                    listed.indicators().stream()
                            .map(plan -> value(plan, values.get(plan.id())))
                            .toList(),
                    month.late(),
                    month.narrative(),
                    month.confirmedAt());
        }
    }
}
