package org.minsheng.core.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.exchange.transport.WireFormat;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.snapshot.ProgressSnapshot;
import org.minsheng.core.execution.snapshot.ProjectSnapshot;
import org.minsheng.core.ground.figures.Light;
import org.minsheng.core.ground.figures.Rate;
import org.minsheng.core.ground.figures.Standing;

/** The same mirror shows another light when another month has become due. */
class MirroredFiguresTests {

    private static final UUID PROJECT = UUID.randomUUID();
    private static final ProjectSnapshot LISTED = Samples.project(PROJECT, 1, "养老床位");
    private static final ProgressSnapshot HALF = Samples.progress(PROJECT, 560);

    private static final LocalDate AUGUST = LocalDate.of(2020, 8, 12);

    @Test
    void half_of_it_done_by_july_is_yellow_and_red_a_month_later() {
        Standing inAugust = MirroredFigures.standing(LISTED, HALF, AUGUST);
        assertThat(Rate.shown(inAugust.progress().actual())).isEqualByComparingTo("50.00");
        assertThat(Rate.shown(inAugust.progress().planned())).isEqualByComparingTo("58.20");
        assertThat(inAugust.light()).isEqualTo(Light.YELLOW);
        assertThat(inAugust.late()).isFalse();
        assertThat(MirroredFigures.turnsOn(LISTED, AUGUST)).isEqualTo("2020-09-06");

        assertThat(MirroredFigures.standing(LISTED, HALF, LocalDate.of(2020, 9, 5))
                        .light())
                .isEqualTo(Light.YELLOW);
        Standing inSeptember = MirroredFigures.standing(LISTED, HALF, MirroredFigures.turnsOn(LISTED, AUGUST));
        assertThat(inSeptember.light()).isEqualTo(Light.RED);
        assertThat(inSeptember.late()).isTrue();
        assertThat(inSeptember.comparedAt()).isEqualTo(YearMonth.of(2020, 8));
    }

    @Test
    void a_list_taken_in_in_august_owes_the_report_of_august_first() {
        ProgressSnapshot nothing = new ProgressSnapshot(
                new ProjectId(PROJECT),
                null,
                List.of(),
                List.of(),
                YearMonth.of(2020, 8),
                null,
                List.of(),
                null,
                false);
        assertThat(MirroredFigures.standing(LISTED, nothing, AUGUST).late()).isFalse();
        assertThat(MirroredFigures.standing(LISTED, nothing, LocalDate.of(2020, 9, 5))
                        .late())
                .isFalse();
        assertThat(MirroredFigures.standing(LISTED, nothing, LocalDate.of(2020, 9, 6))
                        .late())
                .isTrue();
    }

    @Test
    void what_has_not_been_sent_has_no_light_and_is_not_late() {
        Standing standing = MirroredFigures.standing(LISTED, null, LocalDate.of(2020, 12, 1));
        assertThat(standing.progress().actual()).isNull();
        assertThat(standing.light()).isEqualTo(Light.UNKNOWN);
        assertThat(standing.late()).isFalse();
    }

    @Test
    void a_lost_target_has_neither_progress_nor_plan() {
        var lost = new ProjectSnapshot.IndicatorPlan(
                new IndicatorId(Samples.indicatorOf(PROJECT)), 1, "床位", "新增", "EQ", null, "张", "LOST", null, List.of());
        Standing standing = MirroredFigures.standing(
                new ProjectSnapshot(
                        new ProjectId(PROJECT),
                        2020,
                        1,
                        "t",
                        "CONSTRUCTION",
                        "IN_PROGRESS",
                        null,
                        List.of(lost),
                        Samples.rules(),
                        true),
                HALF,
                LocalDate.of(2020, 8, 12));
        assertThat(standing.progress().actual()).isNull();
        assertThat(standing.progress().planned()).isNull();
        assertThat(standing.light()).isEqualTo(Light.UNKNOWN);
    }

    @Test
    void an_overdue_milestone_is_red_whatever_the_mean_says() {
        var plan = new ProjectSnapshot.IndicatorPlan(
                new IndicatorId(Samples.indicatorOf(PROJECT)),
                1,
                "床位",
                "新增",
                "EQ",
                new BigDecimal("1120"),
                "张",
                "EXACT",
                null,
                List.of(new ProjectSnapshot.MilestonePlan(YearMonth.of(2020, 7), new BigDecimal("561"))));
        Standing standing = MirroredFigures.standing(
                new ProjectSnapshot(
                        new ProjectId(PROJECT),
                        2020,
                        1,
                        "t",
                        "CONSTRUCTION",
                        "IN_PROGRESS",
                        null,
                        List.of(plan),
                        Samples.rules(),
                        true),
                HALF,
                LocalDate.of(2020, 8, 12));
        assertThat(standing.light()).isEqualTo(Light.RED);
    }

    @Test
    void the_city_works_out_the_same_from_the_baseline_as_the_district_that_sent_it() {
        Standing standing = MirroredFigures.standing(ponds(new BigDecimal("40")), tenLeft(), AUGUST);
        assertThat(Rate.shown(standing.progress().actual())).isEqualByComparingTo("75.00");
        assertThat(Rate.shown(standing.progress().planned())).isEqualByComparingTo("58.20");
        assertThat(standing.light()).isEqualTo(Light.GREEN);
    }

    /** What is kept from before a baseline was sent along is read, and is met or not met. */
    @Test
    void a_mirror_without_a_baseline_is_read_as_one_that_nobody_said() {
        WireFormat format = new WireFormat();
        String written = format.write(ponds(null)).replace("\"baseline\":null,", "");
        assertThat(written).doesNotContain("baseline");
        ProjectSnapshot kept = format.read(ProjectSnapshot.class, written);
        Standing standing = MirroredFigures.standing(kept, tenLeft(), AUGUST);
        assertThat(Rate.shown(standing.progress().actual())).isEqualByComparingTo("0.00");
        assertThat(standing.light()).isEqualTo(Light.RED);
    }

    private static ProgressSnapshot tenLeft() {
        return Samples.progress(PROJECT, 10);
    }

    private static ProjectSnapshot ponds(@Nullable BigDecimal baseline) {
        var plan = new ProjectSnapshot.IndicatorPlan(
                new IndicatorId(Samples.indicatorOf(PROJECT)),
                1,
                "黑臭水体",
                "消除",
                "LE",
                BigDecimal.ZERO,
                "处",
                "EXACT",
                baseline,
                List.of());
        return new ProjectSnapshot(
                new ProjectId(PROJECT),
                2020,
                1,
                "治水",
                "CONSTRUCTION",
                "IN_PROGRESS",
                null,
                List.of(plan),
                Samples.rules(),
                true);
    }
}
