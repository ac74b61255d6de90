package org.minsheng.standalone;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One project, worked out once more; everything unknown is null. */
final class RecountedProject {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final Set<String> KNOWN = Set.of("EXACT", "RESTORED");

    final String id;
    final int no;
    final @Nullable BigDecimal progress;
    final @Nullable BigDecimal planned;
    final String light;
    final boolean late;
    final @Nullable YearMonth asOf;
    final @Nullable BigDecimal plannedFen;
    final @Nullable BigDecimal issuedFen;
    final @Nullable BigDecimal paidFen;
    final Map<String, @Nullable BigDecimal> completions = new TreeMap<>();

    RecountedProject(Recount recount, JsonNode project, RecountedReports reports, RolledUp rolledUp) {
        this.id = project.path("id").asString();
        this.no = project.path("no").asInt();
        Map<String, TreeMap<YearMonth, BigDecimal>> courses = courses(project, reports, rolledUp);
        this.asOf = lastMonth(reports, courses);
        YearMonth due = recount.due();
        YearMonth at = due == null || (asOf != null && asOf.isAfter(due)) ? asOf : due;
        this.late = due != null && !reports.handedIn().contains(due);
        List<BigDecimal> done = new ArrayList<>();
        List<BigDecimal> wanted = new ArrayList<>();
        boolean anything = false;
        boolean overdue = false;
        for (JsonNode indicator : project.path("indicators")) {
            String name = indicator.path("id").asString();
            TreeMap<YearMonth, BigDecimal> course = Objects.requireNonNull(courses.get(name));
            BigDecimal actual = course.isEmpty() ? null : course.lastEntry().getValue();
            BigDecimal reached = milestone(indicator, at);
            overdue |= isBehindOne(indicator, at, actual);
            BigDecimal target = target(indicator);
            completions.put(name, Recount.percent(actual, target));
            if (target == null) {
                continue;
            }
            anything |= actual != null;
            done.add(capped(actual == null ? BigDecimal.ZERO : Recount.percent(actual, target)));
            if (indicator.path("milestones").isEmpty()) {
                wanted.add(at == null ? BigDecimal.ZERO : recount.elapsed(at.atEndOfMonth()));
            } else {
                wanted.add(capped(Recount.percent(reached == null ? BigDecimal.ZERO : reached, target)));
            }
        }
        this.progress = anything ? Recount.mean(done) : null;
        this.planned = Recount.mean(wanted);
        this.light = overdue ? "RED" : recount.lightOf(progress, planned);
        this.plannedFen = Recount.number(project.path("funds").path("plannedFen"));
        this.issuedFen = reports.last("issuedFen");
        this.paidFen = reports.last("paidFen");
    }

    /** By indicator, what is confirmed month by month; of what is shared out the districts say it. */
    private static Map<String, TreeMap<YearMonth, BigDecimal>> courses(
            JsonNode project, RecountedReports reports, RolledUp rolledUp) {
        Map<String, TreeMap<YearMonth, BigDecimal>> courses = new TreeMap<>();
        for (JsonNode indicator : project.path("indicators")) {
            String name = indicator.path("id").asString();
            TreeMap<YearMonth, BigDecimal> course = rolledUp.of(name);
            if (indicator.path("shares").isEmpty()) {
                course.putAll(reports.valuesOf(name));
            }
            courses.put(name, course);
        }
        return courses;
    }

    private static @Nullable YearMonth lastMonth(
            RecountedReports reports, Map<String, TreeMap<YearMonth, BigDecimal>> courses) {
        TreeSet<YearMonth> months = new TreeSet<>(reports.confirmed().keySet());
        courses.values().forEach(course -> months.addAll(course.keySet()));
        return months.isEmpty() ? null : months.getLast();
    }

    /** The last one that is due. */
    private static @Nullable BigDecimal milestone(JsonNode indicator, @Nullable YearMonth at) {
        BigDecimal reached = null;
        for (JsonNode milestone : indicator.path("milestones")) {
            if (isDue(milestone, at)) {
                reached = milestone.path("value").decimalValue();
            }
        }
        return reached;
    }

    private static boolean isBehindOne(JsonNode indicator, @Nullable YearMonth at, @Nullable BigDecimal actual) {
        return indicator.path("milestones").values().stream()
                .filter(milestone -> isDue(milestone, at))
                .anyMatch(milestone -> actual == null
                        || actual.compareTo(milestone.path("value").decimalValue()) < 0);
    }

    private static boolean isDue(JsonNode milestone, @Nullable YearMonth at) {
        return at != null
                && !YearMonth.parse(milestone.path("month").asString()).isAfter(at);
    }

    private static @Nullable BigDecimal target(JsonNode indicator) {
        boolean known = KNOWN.contains(indicator.path("quality").asString())
                && indicator.path("target").isNumber();
        return known ? indicator.path("target").decimalValue() : null;
    }

    private static BigDecimal capped(@Nullable BigDecimal percent) {
        return Objects.requireNonNull(percent).min(FULL);
    }
}
