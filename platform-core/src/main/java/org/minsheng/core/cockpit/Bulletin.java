package org.minsheng.core.cockpit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.ProjectFacts;
import org.minsheng.core.execution.register.ProjectRow;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Progress;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Rules;

/**
 * How a year's projects stood at the end of a month (月度通报), by the arithmetic of the overview and the register.
 *
 * @param upTo the day up to which time has gone by: the last of the month, or today
 * @param due the month whose reports were due last; null before the first
 * @param rows the projects by number
 */
record Bulletin(
        YearMonth month,
        LocalDate upTo,
        @Nullable YearMonth due,
        @Nullable LocalDate dueDate,
        Rate elapsed,
        Overview overview,
        List<ProjectRow> rows) {

    static Bulletin of(int year, YearMonth month, List<ProjectFacts> projects, Rules rules, LocalDate today) {
        if (!rules.window().touches(month)) {
            throw BulletinRefused.ofAnotherYear(month);
        }
        if (month.isAfter(YearMonth.from(today))) {
            throw BulletinRefused.ofTheFuture(month);
        }
        List<ProjectFacts> then =
                projects.stream().map(new UpToMonth(month)::of).toList();
        LocalDate day = rules.lookingBackAt(month, today);
        LocalDate upTo = month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
        YearMonth due = rules.lastDue(day).orElse(null);
        return new Bulletin(
                month,
                upTo,
                due,
                due == null ? null : rules.dueDay().dueDate(due),
                rules.window().elapsedAtEndOf(upTo),
                Overview.of(year, then, rules, day),
                then.stream().map(project -> ProjectRow.of(project, rules, day)).toList());
    }

    boolean overHalfOnTime() {
        return Progress.overHalfOnTime(elapsed, overview.progress().actual());
    }

    /** Over how many projects the means are taken. */
    long compared() {
        return count(row -> row.progress() != null && row.planned() != null);
    }

    long withPlannedFunds() {
        return count(row -> row.plannedFen() != null);
    }

    /** How many have said what was issued and paid. */
    long withReportedFunds() {
        return count(row -> row.paidFen() != null);
    }

    private long count(Predicate<ProjectRow> which) {
        return rows.stream().filter(which).count();
    }

    /** Red first. */
    List<ProjectRow> behind() {
        return rows.stream()
                .filter(row -> row.light() == Light.RED || row.light() == Light.YELLOW)
                .sorted(Comparator.comparing((ProjectRow row) -> row.light() != Light.RED))
                .toList();
    }

    Map<String, List<ProjectRow>> late(String nobody) {
        return byDepartment(ProjectRow::late, nobody);
    }

    Map<String, List<ProjectRow>> returned(String nobody) {
        return byDepartment(ProjectRow::returned, nobody);
    }

    private Map<String, List<ProjectRow>> byDepartment(Predicate<ProjectRow> which, String nobody) {
        return rows.stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        row -> row.department() == null
                                ? nobody
                                : Objects.requireNonNull(row.department()).name(),
                        TreeMap::new,
                        Collectors.toList()));
    }
}
