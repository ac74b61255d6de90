package org.minsheng.standalone;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minsheng.standalone.browser.Browser;
import tools.jackson.databind.JsonNode;

/**
 * The figures of a congress, worked out once more from what was reported and planned, by the wording of section 6 of the
 * domain and the decision on progress and lights, with nothing of the services' own code.
 */
final class Recount {

    private static final MathContext EXACTLY = new MathContext(80);
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final LocalDate today;
    private final LocalDate from;
    private final LocalDate to;
    private final BigDecimal green;
    private final BigDecimal yellow;
    private final YearMonth lastDue;
    final List<RecountedProject> projects = new ArrayList<>();

    /** @param rolledUp what the districts have confirmed of what is shared out */
    Recount(Browser reader, LocalDate today, RolledUp rolledUp) {
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
            JsonNode project = reader.get("/api/core/projects/" + row.path("id").asString())
                    .ok()
                    .body();
            projects.add(new RecountedProject(this, project, RecountedReports.of(reader, project), rolledUp));
        }
    }

    /** The last month that had to be reported by today, unless it lies outside of the work's time. */
    @Nullable YearMonth due() {
        return lastDue.isBefore(YearMonth.from(from)) || lastDue.isAfter(YearMonth.from(to)) ? null : lastDue;
    }

    String lightOf(@Nullable BigDecimal actual, @Nullable BigDecimal wanted) {
        if (actual == null || wanted == null) {
            return "UNKNOWN";
        }
        BigDecimal difference = actual.subtract(wanted);
        return difference.compareTo(green) >= 0 ? "GREEN" : difference.compareTo(yellow) >= 0 ? "YELLOW" : "RED";
    }

    /** The mean over the projects that have both. */
    @Nullable BigDecimal mean(List<RecountedProject> some, Function<RecountedProject, @Nullable BigDecimal> figure) {
        return mean(some.stream()
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

    /** Added up, null of nothing known. */
    static @Nullable BigDecimal sum(
            List<RecountedProject> some, Function<RecountedProject, @Nullable BigDecimal> part) {
        return some.stream()
                .map(part)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    BigDecimal elapsed() {
        return elapsed(today);
    }

    BigDecimal elapsed(LocalDate day) {
        long all = ChronoUnit.DAYS.between(from, to) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(from, day) + 1, 0, all);
        return Objects.requireNonNull(percent(BigDecimal.valueOf(gone), BigDecimal.valueOf(all)));
    }

    static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() <= 0
                ? null
                : part.multiply(FULL).divide(whole, EXACTLY);
    }

    static @Nullable BigDecimal mean(List<BigDecimal> all) {
        return all.isEmpty()
                ? null
                : all.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(all.size()), EXACTLY);
    }

    static @Nullable BigDecimal shown(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.setScale(2, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
