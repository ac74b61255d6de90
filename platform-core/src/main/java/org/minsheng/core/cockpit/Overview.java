package org.minsheng.core.cockpit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.register.ProjectRow;
import org.minsheng.core.ground.figures.AsOfMonths;
import org.minsheng.core.ground.figures.Funds;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Progress;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.core.ground.figures.Standing;

/** A year at a glance: means of projects, sums of money, and which projects need somebody's attention. */
public record Overview(
        int year,
        LocalDate today,
        AsOfMonths asOf,
        Rate elapsed,
        Progress progress,
        Map<Light, Long> lights,
        int total,
        long late,
        long returned,
        Funds funds,
        List<OfDepartment> byDepartment,
        List<OfMonth> byMonth,
        List<OfProject> byProject,
        List<ProjectRow> attention,
        boolean sample) {

    private static final int MOST_ATTENTION = 10;

    /** @param department null for the projects that nobody has been given yet */
    public record OfDepartment(
            @Nullable DepartmentRef department,
            int projects,
            Progress progress,
            Light light,
            long late,
            long returned) {}

    /** @param planned of the projects whose progress is known, so that like is compared with like */
    public record OfMonth(
            YearMonth month,
            @Nullable Rate progress,
            @Nullable Rate planned) {}

    public record OfProject(ProjectId id, int no, String title, Funds funds) {}

    private record Stood(ProjectFacts project, Standing standing) {}

    public static Overview of(int year, List<ProjectFacts> projects, Rules rules, LocalDate today) {
        List<Stood> stood = projects.stream()
                .map(project -> new Stood(project, project.standing(rules, today)))
                .toList();
        Map<Light, Long> lights = new LinkedHashMap<>();
        for (Light light : Light.values()) {
            lights.put(
                    light,
                    stood.stream().filter(s -> s.standing.light() == light).count());
        }
        AsOfMonths asOf =
                AsOfMonths.of(stood.stream().map(s -> s.standing.asOf()).toList());
        return new Overview(
                year,
                today,
                asOf,
                rules.window().elapsedAtEndOf(today),
                mean(stood),
                lights,
                stood.size(),
                late(stood),
                returned(stood),
                Funds.sum(projects.stream().map(ProjectFacts::funds).toList()),
                byDepartment(stood, rules),
                byMonth(projects, asOf.latest(), rules),
                projects.stream().map(Overview::funds).toList(),
                attention(projects, rules, today),
                projects.stream().anyMatch(ProjectFacts::sample));
    }

    public boolean overHalfOnTime() {
        return Progress.overHalfOnTime(elapsed, progress.actual());
    }

    private static Progress mean(List<Stood> stood) {
        return Progress.mean(stood.stream().map(s -> s.standing.progress()).toList());
    }

    private static long late(List<Stood> stood) {
        return stood.stream().filter(s -> s.standing.late()).count();
    }

    private static long returned(List<Stood> stood) {
        return stood.stream().filter(s -> s.standing.returned()).count();
    }

    private static List<OfDepartment> byDepartment(List<Stood> stood, Rules rules) {
        Map<Optional<DepartmentRef>, List<Stood>> groups = new LinkedHashMap<>();
        stood.forEach(s -> groups.computeIfAbsent(Optional.ofNullable(s.project.department()), d -> new ArrayList<>())
                .add(s));
        return groups.entrySet().stream()
                .map(group -> {
                    Progress progress = mean(group.getValue());
                    return new OfDepartment(
                            group.getKey().orElse(null),
                            group.getValue().size(),
                            progress,
                            Light.of(progress, rules.lights()),
                            late(group.getValue()),
                            returned(group.getValue()));
                })
                .sorted(Comparator.comparing((OfDepartment d) ->
                        d.department() == null ? "" : d.department().name()))
                .toList();
    }

    private static OfProject funds(ProjectFacts project) {
        return new OfProject(project.id(), project.no(), project.title(), project.funds());
    }

    /** The course of the year up to the last month that any project has confirmed. */
    private static List<OfMonth> byMonth(List<ProjectFacts> projects, @Nullable YearMonth latest, Rules rules) {
        List<OfMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(rules.window().from());
                latest != null && !month.isAfter(latest);
                month = month.plusMonths(1)) {
            YearMonth upTo = month;
            Progress progress = Progress.mean(projects.stream()
                    .map(project -> Progress.of(project.figures(upTo), upTo, rules.window()))
                    .toList());
            months.add(new OfMonth(month, progress.actual(), progress.planned()));
        }
        return months;
    }

    /** Red first, then late, then given back, then yellow. */
    private static List<ProjectRow> attention(List<ProjectFacts> projects, Rules rules, LocalDate today) {
        return projects.stream()
                .map(project -> ProjectRow.of(project, rules, today))
                .filter(row -> row.light() == Light.RED || row.light() == Light.YELLOW || row.late() || row.returned())
                .sorted(Comparator.comparing((ProjectRow row) -> row.light() != Light.RED)
                        .thenComparing(row -> !row.late())
                        .thenComparing(row -> !row.returned())
                        .thenComparing(ProjectRow::no))
                .limit(MOST_ATTENTION)
                .toList();
    }
}
