package org.minsheng.core.execution.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.figures.Target;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What targets there can be is the same in the database as in the code. */
@CoreTest
@NullUnmarked
class KeptTargetTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    LivelihoodProjects projects;

    @Autowired
    ProjectReader reader;

    @Autowired
    FormerTargets formerTargets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    TenantId city;
    ProjectId id;
    IndicatorId ponds;

    @BeforeEach
    void ponds_to_be_cleared() {
        city = tenants.freshCity();
        inTenant(() -> {
            LivelihoodProject project = LivelihoodProject.listed(
                    2020,
                    new ListedProject(
                            1,
                            "治水",
                            List.of(listed("消除", less("0"), "40"), listed("巡查", exactly("50"), null)),
                            new ListedProject.Setup(null, List.of(), null)),
                    ZonedDateTime.now(clock));
            projects.saveAndFlush(project);
            id = project.id();
            ponds = project.indicators().getFirst().id();
        });
    }

    @Test
    void nothing_as_a_target_and_its_baseline_are_read_as_they_were_written() {
        IndicatorFacts read = read();
        assertThat(read.target()).isEqualTo(less("0"));
        assertThat(read.baseline()).isEqualByComparingTo("40");
        assertThat(read.called()).isEqualTo("消除黑臭水体");
    }

    @Test
    void an_adjustment_may_aim_at_nothing_and_away_from_it_and_keeps_what_was() {
        adjust(exactly("30"));
        adjust(less("5"));
        adjust(less("0"));
        assertThat(read().target()).isEqualTo(less("0"));
        inTenant(() -> assertThat(Objects.requireNonNull(formerTargets.of(id).get(ponds)))
                .extracting(FormerTargets.TargetUntil::target)
                .containsExactly(less("0"), exactly("30"), less("5")));
    }

    @Test
    void what_districts_add_up_to_does_not_become_something_that_does_not_add_up() {
        adjust(exactly("30"));
        change("update indicator set rolled_up = true where id = ?");
        assertThatThrownBy(() -> adjust(less("0"))).isInstanceOf(NotInThisState.class);
    }

    @Test
    void the_database_refuses_what_the_code_would() {
        refuses("update indicator set comparator = 'EQ' where id = ?");
        refuses("update indicator set target = -1 where id = ?");
        refuses("update indicator set rolled_up = true where id = ?");
        refuses("update indicator set verb = '巡查' where id = ?");
        refuses("insert into former_target (indicator_id, position, comparator, target, quality, until)"
                + " values (?, 0, 'GE', 0, 'EXACT', '2020-01-01')");
        refuses("insert into former_target (indicator_id, position, comparator, target, quality, until)"
                + " values (?, 0, 'LE', -1, 'EXACT', '2020-01-01')");
    }

    private void refuses(String sql) {
        assertThatThrownBy(() -> change(sql)).as(sql).isInstanceOf(DataIntegrityViolationException.class);
    }

    private void change(String sql) {
        inTenant(() -> jdbc.sql(sql).param(ponds.value()).update());
    }

    private void adjust(Target target) {
        inTenant(() -> {
            LivelihoodProject project = projects.findById(id).orElseThrow();
            project.adjust(ponds, target, ZonedDateTime.now(clock));
            projects.saveAndFlush(project);
        });
    }

    private IndicatorFacts read() {
        return TenantScope.call(
                city,
                () -> reader.find(id, Sight.ALL).orElseThrow().indicators().getFirst());
    }

    private void inTenant(Runnable work) {
        TenantScope.run(city, () -> transactions.executeWithoutResult(t -> work.run()));
    }

    private static ListedIndicator listed(String verb, Target target, @Nullable String baseline) {
        return new ListedIndicator(
                "黑臭水体",
                verb,
                ProjectType.CONSTRUCTION,
                target,
                "处",
                baseline == null ? null : new BigDecimal(baseline),
                new TreeMap<>());
    }

    private static Target less(String figure) {
        return new Target(Comparison.LE, new BigDecimal(figure), Quality.EXACT);
    }

    private static Target exactly(String figure) {
        return new Target(Comparison.EQ, new BigDecimal(figure), Quality.EXACT);
    }
}
