package org.minsheng.core.cockpit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.execution.register.ProjectRow;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.core.ground.figures.FundsView;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.tenancy.token.Actor;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/overview")
class OverviewController {

    private final ProjectReader projects;
    private final YearRules rules;

    OverviewController(ProjectReader projects, YearRules rules) {
        this.projects = projects;
        this.rules = rules;
    }

    record OverviewView(
            int year,
            AsOfMonths asOf,
            LocalDate today,
            BigDecimal elapsed,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal progress,
            boolean overHalfOnTime,
            Counts projects,
            FundsView funds,
            List<DepartmentFigures> byDepartment,
            List<MonthFigures> byMonth,
            List<ProjectFunds> byProject,
            List<ProjectRow> attention,
            boolean sample) {

        static OverviewView of(Overview overview) {
            return new OverviewView(
                    overview.year(),
                    overview.asOf(),
                    overview.today(),
                    overview.elapsed().shown(),
                    Rate.shown(overview.progress().planned()),
                    Rate.shown(overview.progress().actual()),
                    overview.overHalfOnTime(),
                    Counts.of(overview),
                    FundsView.of(overview.funds()),
                    overview.byDepartment().stream().map(DepartmentFigures::of).toList(),
                    overview.byMonth().stream()
                            .map(m -> new MonthFigures(m.month(), Rate.shown(m.progress()), Rate.shown(m.planned())))
                            .toList(),
                    overview.byProject().stream().map(ProjectFunds::of).toList(),
                    overview.attention(),
                    overview.sample());
        }
    }

    record Counts(int total, long green, long yellow, long red, long unknown, long late, long returned) {

        static Counts of(Overview overview) {
            return new Counts(
                    overview.total(),
                    overview.lights().getOrDefault(Light.GREEN, 0L),
                    overview.lights().getOrDefault(Light.YELLOW, 0L),
                    overview.lights().getOrDefault(Light.RED, 0L),
                    overview.lights().getOrDefault(Light.UNKNOWN, 0L),
                    overview.late(),
                    overview.returned());
        }
    }

    record DepartmentFigures(
            @Nullable DepartmentRef department,
            int projects,
            @Nullable BigDecimal progress,
            Light light,
            long late,
            long returned) {

        static DepartmentFigures of(Overview.OfDepartment figures) {
            return new DepartmentFigures(
                    figures.department(),
                    figures.projects(),
                    Rate.shown(figures.progress().actual()),
                    figures.light(),
                    figures.late(),
                    figures.returned());
        }
    }

    record MonthFigures(
            YearMonth month,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal planned) {}

    record ProjectFunds(ProjectId id, int no, String title, FundsView funds) {

        static ProjectFunds of(Overview.OfProject project) {
            return new ProjectFunds(project.id(), project.no(), project.title(), FundsView.of(project.funds()));
        }
    }

    @GetMapping
    @May(Ability.READ_OVERVIEW)
    @Transactional(readOnly = true)
    OverviewView readOverview(@RequestParam(required = false) @Nullable Integer year, Actor actor) {
        LocalDate today = rules.today();
        int wanted = year == null ? today.getYear() : year;
        return OverviewView.of(Overview.of(wanted, projects.ofYear(wanted, Sight.of(actor)), rules.of(wanted), today));
    }
}
