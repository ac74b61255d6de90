package org.minsheng.core.exchange.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minsheng.core.exchange.grants.GrantKind.FUNDS;
import static org.minsheng.core.exchange.grants.GrantKind.PROGRESS;
import static org.minsheng.core.exchange.grants.GrantKind.PROJECTS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.tenancy.TenantId;

class CoverageTests {

    private static final UUID BEDS = UUID.randomUUID();
    private static final UUID SCHOOLS = UUID.randomUUID();

    @Test
    void nothing_is_covered_unless_a_part_covers_it() {
        assertThat(Coverage.nothing().covers(PROJECTS, BEDS)).isFalse();
        assertThat(Coverage.all().covers(FUNDS, BEDS)).isTrue();
    }

    @Test
    void parts_add_up_but_do_not_mix_their_kinds_and_projects() {
        var coverage = new Coverage(
                List.of(new Coverage.Part(Set.of(PROJECTS), null), new Coverage.Part(Set.of(FUNDS), Set.of(BEDS))));
        assertThat(coverage.covers(PROJECTS, SCHOOLS)).isTrue();
        assertThat(coverage.covers(FUNDS, BEDS)).isTrue();
        assertThat(coverage.covers(FUNDS, SCHOOLS)).isFalse();
        assertThat(coverage.covers(PROGRESS, BEDS)).isFalse();
    }

    @Test
    void a_grant_holds_from_its_first_to_its_last_day_both_included() {
        LocalDate day = LocalDate.of(2020, 8, 12);
        LinkageGrant grant = Samples.during(
                Samples.everything(new TenantId("district"), new TenantId("city")), day, day.plusDays(1));
        assertThat(grant.holdsOn(day.minusDays(1))).isFalse();
        assertThat(grant.holdsOn(day)).isTrue();
        assertThat(grant.holdsOn(day.plusDays(1))).isTrue();
        assertThat(grant.holdsOn(day.plusDays(2))).isFalse();
        assertThat(Samples.ended(grant).holdsOn(day)).isFalse();
    }

    @Test
    void nobody_grants_themselves_and_no_grant_ends_before_it_begins() {
        var tenant = new TenantId("district");
        assertThatThrownBy(() -> Samples.everything(tenant, tenant)).isInstanceOf(IllegalArgumentException.class);
        LinkageGrant grant = Samples.everything(tenant, new TenantId("city"));
        assertThatThrownBy(() -> Samples.during(grant, LocalDate.of(2020, 2, 1), LocalDate.of(2020, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
