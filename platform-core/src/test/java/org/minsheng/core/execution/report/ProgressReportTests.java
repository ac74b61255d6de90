package org.minsheng.core.execution.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;

/** The life of a month's report, whatever is done in whatever order. */
class ProgressReportTests {

    private static final IndicatorId BEDS = new IndicatorId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final Actor CLERK = actor(Role.DEPARTMENT_CLERK);
    private static final Actor OFFICE = actor(Role.GOVERNMENT_OFFICE);
    private static final Instant NOW = Instant.parse("2020-08-12T02:00:00Z");

    private final ProgressReport report =
            new ProgressReport(ReportKind.PROJECT, UUID.randomUUID(), YearMonth.of(2020, 7), false);

    @Test
    void figures_count_once_they_are_confirmed() {
        report.submit(beds(100), CLERK, NOW);
        assertThat(report.counts()).isFalse();
        report.confirm(OFFICE, NOW);
        assertThat(report.counts(report.latest())).isTrue();
        assertThat(report.state()).isEqualTo(ReportState.CONFIRMED);
    }

    @Test
    void a_correction_waits_while_the_confirmed_figures_hold() {
        report.submit(beds(100), CLERK, NOW);
        report.confirm(OFFICE, NOW);
        report.submit(beds(90), CLERK, NOW);
        assertThat(report.counts(report.submissions().getFirst())).isTrue();
        assertThat(report.counts(report.latest())).isFalse();
    }

    @Test
    void a_returned_correction_leaves_what_was_confirmed() {
        report.submit(beds(100), CLERK, NOW);
        report.confirm(OFFICE, NOW);
        report.submit(beds(90), CLERK, NOW);
        report.returnTo("数据与现场不符", OFFICE, NOW);
        assertThat(report.counts(report.submissions().getFirst())).isTrue();
        assertThat(report.latest().returnReason()).isEqualTo("数据与现场不符");
    }

    @Test
    void who_submits_again_before_a_decision_replaces_what_waited() {
        report.submit(beds(100), CLERK, NOW);
        report.submit(beds(110), CLERK, NOW);
        assertThat(report.submissions())
                .extracting(Submission::state)
                .containsExactly(ReportState.REPLACED, ReportState.SUBMITTED);
    }

    @Test
    void nothing_is_decided_twice() {
        report.submit(beds(100), CLERK, NOW);
        report.confirm(OFFICE, NOW);
        assertThatThrownBy(() -> report.confirm(OFFICE, NOW)).isInstanceOf(ReportDecidedAlready.class);
        assertThatThrownBy(() -> report.returnTo("再想想", OFFICE, NOW)).isInstanceOf(ReportDecidedAlready.class);
    }

    @Test
    void nobody_confirms_what_they_handed_in_themselves() {
        // a clerk who has since been moved to the government office is still the same person
        Actor moved = new Actor(CLERK.person(), CLERK.name(), CLERK.tenant(), Set.of(Role.GOVERNMENT_OFFICE), null);
        report.submit(beds(100), CLERK, NOW);
        assertThatThrownBy(() -> report.confirm(moved, NOW)).isInstanceOf(OwnReport.class);
        assertThat(report.counts()).isFalse();
        // whoever handed in what was replaced may judge what replaced it
        report.submit(beds(110), OFFICE, NOW);
        report.confirm(moved, NOW);
        assertThat(report.counts()).isTrue();
    }

    enum Step {
        SUBMIT,
        CONFIRM,
        RETURN
    }

    @Property
    void in_any_order_the_last_confirmed_submission_counts_and_none_is_lost(
            @ForAll @Size(min = 1, max = 30) List<Step> steps) {
        ProgressReport any = new ProgressReport(ReportKind.SHARE, UUID.randomUUID(), YearMonth.of(2020, 7), true);
        any.submit(beds(0), CLERK, NOW);
        int submitted = 1;
        Submission confirmed = null;
        boolean waits = true;
        for (Step step : steps) {
            switch (step) {
                case SUBMIT -> {
                    any.submit(beds(submitted++), CLERK, NOW);
                    waits = true;
                }
                case CONFIRM -> {
                    if (waits) {
                        any.confirm(OFFICE, NOW);
                        confirmed = any.latest();
                    } else {
                        assertThatThrownBy(() -> any.confirm(OFFICE, NOW)).isInstanceOf(ReportDecidedAlready.class);
                    }
                    waits = false;
                }
                case RETURN -> {
                    if (waits) {
                        any.returnTo("请核对", OFFICE, NOW);
                    } else {
                        assertThatThrownBy(() -> any.returnTo("请核对", OFFICE, NOW))
                                .isInstanceOf(ReportDecidedAlready.class);
                    }
                    waits = false;
                }
            }
            assertThat(any.submissions()).hasSize(submitted);
            assertThat(any.counts()).isEqualTo(confirmed != null);
            Submission counting = confirmed;
            assertThat(any.submissions()).allMatch(each -> any.counts(each) == (each == counting));
            assertThat(any.submissions().stream().filter(each -> each.state() == ReportState.SUBMITTED))
                    .hasSize(waits ? 1 : 0);
        }
    }

    private static ReportedFigures beds(int number) {
        return new ReportedFigures(
                Map.of(BEDS, BigDecimal.valueOf(number)), new Money(100), new Money(50), "正常推进", false, List.of());
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), "经办员01", new TenantId("hangzhou"), Set.of(role), null);
    }
}
