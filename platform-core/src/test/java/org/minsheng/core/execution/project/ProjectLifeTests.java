package org.minsheng.core.execution.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Reporting;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.people.roster.DepartmentId;

/** listed or elected → in progress → suspended, terminated or completed; nothing is ever edited silently. */
class ProjectLifeTests {

    private static final ZonedDateTime JULY = ZonedDateTime.of(2020, 7, 15, 9, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
    private static final DepartmentId DEPARTMENT = new DepartmentId(UUID.randomUUID());

    @Test
    void a_project_is_born_from_a_list_or_from_a_ballot() {
        assertThat(listed().state()).isEqualTo(ProjectState.LISTED);
        assertThat(LivelihoodProject.elected(2020, fromList(), JULY).state()).isEqualTo(ProjectState.ELECTED);
    }

    @Test
    void with_its_first_department_work_begins_and_another_one_changes_nothing_of_that() {
        LivelihoodProject project = inProgress();
        assertThat(project.state()).isEqualTo(ProjectState.IN_PROGRESS);
        project.assignTo(new DepartmentId(UUID.randomUUID()), JULY.toInstant());
        assertThat(project.state()).isEqualTo(ProjectState.IN_PROGRESS);
    }

    @Test
    void what_nobody_works_on_is_not_completed() {
        assertThatThrownBy(() -> listed().complete(JULY)).isInstanceOf(NotInThisState.class);
    }

    @Test
    void of_the_month_in_which_it_is_completed_a_last_report_is_owed() {
        LivelihoodProject project = inProgress();
        project.complete(JULY);
        Reporting reporting =
                Reporting.since(LocalDate.of(2020, 1, 6), Set.of(), Set.of()).until(project.restsSince());
        assertThat(reporting.owes(YearMonth.of(2020, 7))).isTrue();
        assertThat(reporting.owes(YearMonth.of(2020, 8))).isFalse();
    }

    @Test
    void an_adjusted_target_keeps_the_old_one_with_the_day() {
        LivelihoodProject project = inProgress();
        Indicator indicator = project.indicators().getFirst();
        project.adjust(indicator.id(), target(500), JULY);
        project.adjust(indicator.id(), target(400), JULY.plusMonths(2));
        assertThat(indicator.target()).isEqualTo(target(400));
        assertThat(indicator.formerTargets())
                .extracting(former -> former.was().figure(), FormerTarget::until)
                .containsExactly(
                        tuple(BigDecimal.valueOf(300), LocalDate.of(2020, 7, 15)),
                        tuple(BigDecimal.valueOf(500), LocalDate.of(2020, 9, 15)));
    }

    @Test
    void the_same_target_again_is_no_adjustment() {
        LivelihoodProject project = inProgress();
        Indicator indicator = project.indicators().getFirst();
        project.adjust(indicator.id(), target(300), JULY);
        assertThat(indicator.formerTargets()).isEmpty();
    }

    /** Whatever is tried in whatever order: refused is what does not follow, and a refusal changes nothing. */
    @Property
    void no_order_of_steps_leads_out_of_the_drawn_life(@ForAll("steps") List<Step> steps) {
        LivelihoodProject project = listed();
        for (Step step : steps) {
            ProjectState before = project.state();
            boolean done = tried(project, step);
            assertThat(done).isEqualTo(follows(before, step));
            assertThat(project.state()).isEqualTo(done ? step.leadsTo(before) : before);
            assertThat(project.restsSince() != null).isEqualTo(project.state().rests());
        }
    }

    /** The life as the rules draw it, said once more and otherwise than in the code. */
    private static boolean follows(ProjectState now, Step step) {
        return switch (step) {
            case ASSIGN ->
                Set.of(ProjectState.LISTED, ProjectState.ELECTED, ProjectState.IN_PROGRESS)
                        .contains(now);
            case FUNDS ->
                !Set.of(ProjectState.SUSPENDED, ProjectState.TERMINATED, ProjectState.COMPLETED)
                        .contains(now);
            case SUSPEND, COMPLETE -> now == ProjectState.IN_PROGRESS;
            case TERMINATE -> now != ProjectState.TERMINATED && now != ProjectState.COMPLETED;
            case RESUME -> now == ProjectState.SUSPENDED;
            case REOPEN -> now == ProjectState.COMPLETED;
        };
    }

    private static boolean tried(LivelihoodProject project, Step step) {
        try {
            step.on(project);
            return true;
        } catch (NotInThisState refused) {
            return false;
        }
    }

    enum Step {
        ASSIGN,
        FUNDS,
        SUSPEND,
        TERMINATE,
        COMPLETE,
        RESUME,
        REOPEN;

        void on(LivelihoodProject project) {
            switch (this) {
                case ASSIGN -> project.assignTo(DEPARTMENT, JULY.toInstant());
                case FUNDS -> project.planFunds(new Money(1), JULY.toInstant());
                case SUSPEND -> project.suspend(JULY);
                case TERMINATE -> project.terminate(JULY);
                case COMPLETE -> project.complete(JULY);
                case RESUME -> project.resume(JULY.toInstant());
                case REOPEN -> project.reopen(JULY.toInstant());
            }
        }

        ProjectState leadsTo(ProjectState before) {
            return switch (this) {
                case ASSIGN, RESUME, REOPEN -> ProjectState.IN_PROGRESS;
                case FUNDS -> before;
                case SUSPEND -> ProjectState.SUSPENDED;
                case TERMINATE -> ProjectState.TERMINATED;
                case COMPLETE -> ProjectState.COMPLETED;
            };
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofMaxSize(30);
    }

    private static LivelihoodProject listed() {
        return LivelihoodProject.listed(2020, fromList(), JULY);
    }

    private static LivelihoodProject inProgress() {
        LivelihoodProject project = listed();
        project.assignTo(DEPARTMENT, JULY.toInstant());
        return project;
    }

    private static ListedProject fromList() {
        return new ListedProject(
                1,
                "养老床位",
                List.of(new ListedIndicator(
                        "床位", "新增", ProjectType.CONSTRUCTION, target(300), "张", null, new TreeMap<>())),
                new ListedProject.Setup(null, List.of(), null));
    }

    private static Target target(int figure) {
        return new Target(Comparison.EQ, BigDecimal.valueOf(figure), Quality.EXACT);
    }
}
