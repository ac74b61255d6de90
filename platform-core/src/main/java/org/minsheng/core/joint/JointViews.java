package org.minsheng.core.joint;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.exchange.grants.GrantId;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectState;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.FundsView;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Rate;

/** What the joint pages get: rates rounded for display, null where nothing is known or nothing is granted. */
final class JointViews {

    private JointViews() {}

    static @Nullable FundsView shown(@Nullable Funds funds) {
        return funds == null ? null : FundsView.of(funds);
    }

    record TenantView(String tenant, String name) {}

    /** @param reportMonth the last confirmed month; null where there is none, or {@code progressShown} is not so */
    record BoardItem(
            TenantView source,
            @Nullable GrantId grantId,
            Instant asOf,
            ProjectId projectId,
            int no,
            String title,
            @Schema(implementation = ProjectType.class) String type,
            @Schema(implementation = ProjectState.class) String state,
            @Nullable String department,
            @Schema(implementation = Light.class) String light,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal planned,
            boolean late,
            boolean returned,
            @Nullable FundsView funds,
            boolean progressShown,
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
                    row.state(),
                    row.department(),
                    row.light(),
                    Rate.shown(row.progress()),
                    Rate.shown(row.planned()),
                    row.late(),
                    row.returned(),
                    shown(row.funds()),
                    row.progressShown(),
                    row.reportMonth(),
                    row.sample());
        }
    }

    record GrantView(
            GrantId id,
            List<GrantKind> kinds,
            LocalDate from,
            @Nullable LocalDate until) {

        static GrantView of(LinkageGrant grant) {
            return new GrantView(grant.id(), grant.kinds().stream().sorted().toList(), grant.from(), grant.until());
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
            int returned,
            OnPlanView onPlan,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal planned,
            @Nullable FundsView funds,
            @Nullable AsOfMonths reportMonths,
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
                        0,
                        OnPlanView.of(new JointFigures.OnPlan(0, 0)),
                        null,
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
                    counts.returned(),
                    OnPlanView.of(counts.onPlan()),
                    Rate.shown(counts.progress()),
                    Rate.shown(counts.planned()),
                    shown(counts.funds()),
                    counts.reportMonths(),
                    counts.asOf(),
                    !grants.isEmpty(),
                    counts.sample());
        }
    }

    /** Projects with a green light among those with any: of a place, or of several by their sums. */
    record OnPlanView(int green, int judged, @Nullable BigDecimal rate) {

        static OnPlanView of(JointFigures.OnPlan onPlan) {
            return new OnPlanView(onPlan.green(), onPlan.judged(), Rate.shown(onPlan.rate()));
        }
    }

    @Schema(name = "JointOverview")
    record OverviewView(
            int year,
            LocalDate today,
            DistrictFigures own,
            List<DistrictFigures> districts,
            OnPlanView districtsOnPlan) {

        /** @param all the city itself first */
        static OverviewView of(int year, LocalDate today, List<JointFigures> all) {
            List<JointFigures> districts = all.subList(1, all.size());
            return new OverviewView(
                    year,
                    today,
                    DistrictFigures.of(all.getFirst()),
                    districts.stream().map(DistrictFigures::of).toList(),
                    OnPlanView.of(JointFigures.OnPlan.sum(districts)));
        }
    }
}
