package org.minsheng.standalone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/**
 * The figures of a congress, worked out once more from what was reported and planned, by the wording of section 6 of the
 * domain and the decision on progress and lights, with nothing of the services' own code.
 */
final class Recount {

    private static final Set<String> KNOWN = Set.of("EXACT", "RESTORED");

    private final LocalDate today;
    private final LocalDate from;
    private final LocalDate to;
    private final BigDecimal green;
    private final BigDecimal yellow;
    private final YearMonth lastDue;
    final List<Project> projects = new ArrayList<>();

    /** @param rolledUp what the districts have confirmed of an indicator that is shared out, by its id and month */
    Recount(Browser reader, LocalDate today, Map<String, TreeMap<YearMonth, BigDecimal>> rolledUp) {
        this.today = today;
        JsonNode cycle = reader.get("/api/core/cycles/2020").ok().body();
        JsonNode policy = reader.get("/api/core/policy").ok().body();
        this.from = LocalDate.parse(cycle.path("implementingFrom").asString());
        this.to = LocalDate.parse(cycle.path("implementingTo").asString());
        this.green = policy.path("greenFrom").decimalValue();
        this.yellow = policy.path("yellowFrom").decimalValue();
        YearMonth month = YearMonth.from(today).minusMonths(1);
        boolean over = today.isAfter(
                month.plusMonths(1).atDay(policy.path("reportDueDay").asInt()));
        this.lastDue = over ? month : month.minusMonths(1);
        for (JsonNode row : Journeys.items(reader, "/api/core/projects?year=2020&limit=100")) {
            String id = row.path("id").asString();
            JsonNode project = reader.get("/api/core/projects/" + id).ok().body();
            projects.add(new Project(id, row.path("no").asInt(), reports(reader, id), project, rolledUp));
        }
    }

    /** What of the reports counts, by month, which months have one at all, and which were given back and wait for another. */
    private record Reports(TreeMap<YearMonth, JsonNode> confirmed, Set<YearMonth> handedIn, Set<YearMonth> returned) {}

    private static Reports reports(Browser reader, String project) {
        TreeMap<YearMonth, JsonNode> confirmed = new TreeMap<>();
        Set<YearMonth> handedIn = new TreeSet<>();
        Set<YearMonth> returned = new TreeSet<>();
        for (JsonNode report : Journeys.reports(reader, project)) {
            YearMonth month = YearMonth.parse(report.path("month").asString());
            boolean counts = false;
            for (JsonNode submission : submissions(reader, report)) {
                if (submission.path("counts").asBoolean()) {
                    confirmed.put(month, submission);
                    counts = true;
                }
            }
            if (counts || "SUBMITTED".equals(report.path("state").asString())) {
                handedIn.add(month);
            }
            if ("RETURNED".equals(report.path("state").asString())) {
                returned.add(month);
            }
        }
        return new Reports(confirmed, handedIn, returned);
    }

    static JsonNode submissions(Browser reader, JsonNode report) {
        return reader.get("/api/core/reports/" + report.path("id").asString())
                .ok()
                .body()
                .path("submissions");
    }

    /** One project; everything unknown is null. */
    final class Project {

        final String id;
        final int no;
        final @Nullable BigDecimal progress;
        final @Nullable BigDecimal planned;
        final String light;
        final boolean late;
        final boolean returned;
        final @Nullable YearMonth asOf;
        final @Nullable BigDecimal plannedFen;
        final @Nullable BigDecimal issuedFen;
        final @Nullable BigDecimal paidFen;
        final Map<String, @Nullable BigDecimal> completions = new TreeMap<>();

        private Project(
                String id,
                int no,
                Reports reports,
                JsonNode project,
                Map<String, TreeMap<YearMonth, BigDecimal>> rolledUp) {
            this.id = id;
            this.no = no;
            Map<String, TreeMap<YearMonth, BigDecimal>> values = new TreeMap<>();
            TreeSet<YearMonth> months = new TreeSet<>(reports.confirmed.keySet());
            for (JsonNode indicator : project.path("indicators")) {
                String name = indicator.path("id").asString();
                TreeMap<YearMonth, BigDecimal> course = rolledUp.getOrDefault(name, new TreeMap<>());
                if (!indicator.path("rolledUp").booleanValue()) {
                    reports.confirmed.forEach((month, submission) -> submission
                            .path("values")
                            .forEach(value -> {
                                if (value.path("indicatorId").asString().equals(name)) {
                                    course.put(month, value.path("value").decimalValue());
                                }
                            }));
                }
                months.addAll(course.keySet());
                values.put(name, course);
            }
            this.asOf = months.isEmpty() ? null : months.getLast();
            YearMonth due = within(lastDue) ? lastDue : null;
            YearMonth at = due == null || (asOf != null && asOf.isAfter(due)) ? asOf : due;
            this.returned = !reports.returned.isEmpty();
            this.late = due != null && !reports.handedIn.contains(due) && !reports.returned.contains(due);
            List<BigDecimal> done = new ArrayList<>();
            List<BigDecimal> wanted = new ArrayList<>();
            boolean anything = false;
            boolean overdue = false;
            for (JsonNode indicator : project.path("indicators")) {
                TreeMap<YearMonth, BigDecimal> course =
                        Objects.requireNonNull(values.get(indicator.path("id").asString()));
                BigDecimal actual = course.isEmpty() ? null : course.lastEntry().getValue();
                BigDecimal reached = null;
                for (JsonNode milestone : indicator.path("milestones")) {
                    boolean isDue = at != null
                            && !YearMonth.parse(milestone.path("month").asString())
                                    .isAfter(at);
                    BigDecimal value = milestone.path("value").decimalValue();
                    if (isDue) {
                        reached = value;
                        overdue |= actual == null || actual.compareTo(value) < 0;
                    }
                }
                boolean known = KNOWN.contains(indicator.path("quality").asString())
                        && indicator.path("target").isNumber();
                BigDecimal target = known ? indicator.path("target").decimalValue() : null;
                completions.put(indicator.path("id").asString(), Arithmetic.percent(actual, target));
                if (target == null) {
                    continue;
                }
                anything |= actual != null;
                done.add(Arithmetic.capped(actual == null ? BigDecimal.ZERO : Arithmetic.percent(actual, target)));
                if (indicator.path("milestones").isEmpty()) {
                    wanted.add(at == null ? BigDecimal.ZERO : elapsed(at.atEndOfMonth()));
                } else {
                    wanted.add(
                            Arithmetic.capped(Arithmetic.percent(reached == null ? BigDecimal.ZERO : reached, target)));
                }
            }
            this.progress = anything ? Arithmetic.mean(done) : null;
            this.planned = Arithmetic.mean(wanted);
            this.light = overdue ? "RED" : lightOf(progress, planned);
            this.plannedFen = Arithmetic.number(project.path("funds").path("plannedFen"));
            JsonNode last = reports.confirmed.isEmpty()
                    ? null
                    : reports.confirmed.lastEntry().getValue();
            this.issuedFen = last == null ? null : Arithmetic.number(last.path("issuedFen"));
            this.paidFen = last == null ? null : Arithmetic.number(last.path("paidFen"));
        }
    }

    String lightOf(@Nullable BigDecimal actual, @Nullable BigDecimal wanted) {
        if (actual == null || wanted == null) {
            return "UNKNOWN";
        }
        BigDecimal difference = actual.subtract(wanted);
        return difference.compareTo(green) >= 0 ? "GREEN" : difference.compareTo(yellow) >= 0 ? "YELLOW" : "RED";
    }

    /** The mean over the projects that have both. */
    @Nullable BigDecimal mean(List<Project> some, Function<Project, @Nullable BigDecimal> figure) {
        return Arithmetic.mean(some.stream()
                .filter(project -> project.progress != null && project.planned != null)
                .map(project -> Objects.requireNonNull(figure.apply(project)))
                .toList());
    }

    long count(String light) {
        return projects.stream().filter(project -> project.light.equals(light)).count();
    }

    long late() {
        return projects.stream().filter(project -> project.late).count();
    }

    BigDecimal elapsed() {
        return elapsed(today);
    }

    private BigDecimal elapsed(LocalDate day) {
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(from, day) + 1, 0, all);
        return Objects.requireNonNull(Arithmetic.percent(BigDecimal.valueOf(gone), BigDecimal.valueOf(all)));
    }

    private boolean within(YearMonth month) {
        return !month.isBefore(YearMonth.from(from)) && !month.isAfter(YearMonth.from(to));
    }
}
