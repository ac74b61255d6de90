package org.minsheng.core.decision.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.ground.figures.Window;

/** Rules of a year: a policy applies from a date, and a year that has begun keeps what it began with. */
class LivelihoodCycleTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 1);
    private static final Window WINDOW = new Window(NEW_YEAR, LocalDate.of(2021, 12, 31));

    private final TenantPolicy decided = TenantPolicy.byDefault();

    @Test
    void until_a_congress_has_decided_the_default_holds() {
        assertThat(decided.on(NEW_YEAR)).isEqualTo(Policy.DEFAULT);
        assertThat(Policy.DEFAULT.dueDay().day()).isEqualTo(5);
    }

    @Test
    void a_policy_holds_from_its_day_until_that_of_the_next() {
        decided.decide(NEW_YEAR, due(8));
        decided.decide(NEW_YEAR.plusYears(2), due(10));
        assertThat(decided.on(NEW_YEAR.minusDays(1)).reportDueDay()).isEqualTo(5);
        assertThat(decided.on(NEW_YEAR).reportDueDay()).isEqualTo(8);
        assertThat(decided.on(LocalDate.of(2022, 12, 31)).reportDueDay()).isEqualTo(8);
        assertThat(decided.on(LocalDate.of(2023, 1, 1)).reportDueDay()).isEqualTo(10);
    }

    @Test
    void a_year_that_has_not_begun_follows_what_is_decided() {
        LivelihoodCycle cycle = new LivelihoodCycle(2021, Stage.BALLOTING, WINDOW, decided);
        decided.decide(NEW_YEAR, due(8));
        assertThat(cycle.rules(decided).dueDay()).isEqualTo(new ReportDueDay(8));
    }

    @Test
    void a_year_keeps_what_it_began_with() {
        LivelihoodCycle cycle = new LivelihoodCycle(2021, Stage.BALLOTING, WINDOW, decided);
        decided.decide(NEW_YEAR, due(8));
        cycle.plan(Stage.IMPLEMENTING, WINDOW, decided);
        decided.decide(NEW_YEAR, due(10));
        cycle.plan(Stage.EVALUATING, WINDOW, decided);
        assertThat(cycle.rules(decided).dueDay()).isEqualTo(new ReportDueDay(8));
        assertThat(LivelihoodCycle.unplanned(2021, NEW_YEAR, decided)
                        .rules(decided)
                        .dueDay())
                .isEqualTo(new ReportDueDay(10));
    }

    @Test
    void what_is_decided_for_the_next_year_begins_with_its_first_day_of_work() {
        decided.decide(LocalDate.of(2021, 2, 1), due(8));
        Window later = new Window(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 12, 31));
        assertThat(new LivelihoodCycle(2021, Stage.IMPLEMENTING, WINDOW, decided)
                        .rules(decided)
                        .dueDay())
                .isEqualTo(ReportDueDay.DEFAULT);
        assertThat(new LivelihoodCycle(2021, Stage.IMPLEMENTING, later, decided)
                        .rules(decided)
                        .dueDay())
                .isEqualTo(new ReportDueDay(8));
    }

    @Property
    void a_stage_once_left_is_not_entered_again(@ForAll Stage now, @ForAll Stage wanted) {
        LivelihoodCycle cycle = new LivelihoodCycle(2021, now, WINDOW, TenantPolicy.byDefault());
        if (wanted.ordinal() < now.ordinal()) {
            assertThatThrownBy(() -> cycle.plan(wanted, WINDOW, TenantPolicy.byDefault()))
                    .isInstanceOf(StageLeft.class);
            assertThat(cycle.stage()).isEqualTo(now);
        } else {
            cycle.plan(wanted, WINDOW, TenantPolicy.byDefault());
            assertThat(cycle.stage()).isEqualTo(wanted);
        }
    }

    private static Policy due(int day) {
        return new Policy(new LightThresholds(BigDecimal.valueOf(-5), BigDecimal.valueOf(-15)), new ReportDueDay(day));
    }

    @Test
    void a_year_that_nobody_planned_begins_when_it_has_come_and_not_with_its_list() {
        LocalDate summerBefore = LocalDate.of(2020, 8, 12);
        assertThat(LivelihoodCycle.unplanned(2021, summerBefore, decided).hasBegun())
                .isFalse();
        assertThat(LivelihoodCycle.unplanned(2021, NEW_YEAR, decided).hasBegun())
                .isTrue();
        assertThat(LivelihoodCycle.unplanned(2019, summerBefore, decided).hasBegun())
                .isTrue();
    }
}
