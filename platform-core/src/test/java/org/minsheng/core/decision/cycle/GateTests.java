package org.minsheng.core.decision.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.token.Actor;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The module of the year by itself, with nothing of the floors above it: what may happen in which stage. */
@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@ContextConfiguration(initializers = RealServers.class)
@TestPropertySource(
        properties = {
            "logging.structured.format.console=",
            "management.server.port=",
            // what watches the cells belongs to another module
            "management.endpoint.health.validate-group-membership=false"
        })
@Import(TestTenants.class)
@NullUnmarked
class GateTests {

    private static final Occasion SCREENING = Occasion.between("screen", Stage.SCREENING, Stage.CANDIDATES);

    @Autowired
    TestTenants tenants;

    @Autowired
    CycleDesk cycles;

    @Autowired
    Gate gate;

    TenantId city;

    @BeforeEach
    void a_city() {
        city = tenants.freshCity();
    }

    @Test
    void before_its_first_stage_the_answer_names_the_stage_to_wait_for() {
        assertThat(ask(Stage.SOLICITING)).isEqualTo(new Gate.Answer.NotYet(Stage.SOLICITING, Stage.SCREENING));
    }

    @Test
    void in_each_of_its_stages_it_is_open() {
        assertThat(ask(Stage.SCREENING)).isEqualTo(new Gate.Answer.Open());
        assertThat(ask(Stage.CANDIDATES)).isEqualTo(new Gate.Answer.Open());
    }

    @Test
    void after_its_last_stage_it_is_over() {
        assertThat(ask(Stage.BALLOTING)).isEqualTo(new Gate.Answer.Over(Stage.BALLOTING));
        assertThatThrownBy(() -> TenantScope.run(city, () -> gate.require(2030, SCREENING)))
                .isInstanceOf(StageClosed.class);
    }

    @Test
    void a_year_that_nobody_has_planned_is_carried_out_once_it_has_come() {
        TenantScope.run(city, () -> {
            assertThat(gate.ask(2019, SCREENING)).isEqualTo(new Gate.Answer.Over(Stage.IMPLEMENTING));
            assertThat(gate.ask(2099, SCREENING)).isEqualTo(new Gate.Answer.Over(Stage.BALLOTING));
        });
    }

    private Gate.Answer ask(Stage stage) {
        return TenantScope.call(city, () -> {
            cycles.plan(
                    2030,
                    stage,
                    LocalDate.of(2030, 1, 1),
                    LocalDate.of(2030, 12, 31),
                    new IfMatch(cycles.all().isEmpty() ? null : cycles.of(2030).version()),
                    new Actor(UUID.randomUUID(), "人大工作人员", city, Set.of(Role.CONGRESS_STAFF), null));
            return gate.ask(2030, SCREENING);
        });
    }
}
