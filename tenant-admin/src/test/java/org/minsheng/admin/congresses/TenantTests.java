package org.minsheng.admin.congresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.directory.TenantLevel;

class TenantTests {

    private static final TenantId HANGZHOU = new TenantId("hangzhou");
    private static final TenantId SHANGCHENG = new TenantId("shangcheng");
    private static final LocalDate REFORM = LocalDate.of(2021, 4, 9);
    private static final Instant AT = Instant.parse("2020-08-12T01:00:00Z");
    private static final Region OLD =
            region("330102", "上城区", new Period(LocalDate.of(2001, 1, 1), REFORM.minusDays(1)));
    private static final Region NEW = region("330102", "上城区", Period.since(REFORM));

    private final Tenant tenant = Tenant.district(SHANGCHENG, OLD, HANGZHOU, AT);

    private static Region region(String code, String name, Period validity) {
        return new Region(code, name, TenantLevel.DISTRICT, "330100", validity, null);
    }

    @Test
    void it_is_prepared_before_it_can_be_used() {
        assertThat(tenant.stateOn(REFORM)).isEqualTo(CongressState.PREPARING);
        assertThatThrownBy(tenant::suspended).isInstanceOf(TenantNotInState.class);
        tenant.prepared();
        assertThat(tenant.stateOn(REFORM)).isEqualTo(CongressState.ACTIVE);
    }

    @Test
    void being_prepared_once_more_does_not_wake_a_suspended_one() {
        tenant.prepared();
        tenant.suspended();
        tenant.prepared();
        assertThat(tenant.stateOn(REFORM)).isEqualTo(CongressState.SUSPENDED);
        tenant.resumed();
        assertThat(tenant.stateOn(REFORM)).isEqualTo(CongressState.ACTIVE);
        assertThatThrownBy(tenant::resumed).isInstanceOf(TenantNotInState.class);
    }

    @Test
    void a_code_of_another_time_is_another_region() {
        assertThat(tenant.isOf(OLD)).isTrue();
        assertThat(tenant.isOf(NEW)).isFalse();
    }

    @Test
    void it_goes_on_under_the_same_code_when_its_territory_changes() {
        tenant.renamed("上城区", NEW, HANGZHOU, REFORM);
        assertThat(tenant.names())
                .containsExactly(
                        new DatedName("上城区", "330102", OLD.validity()),
                        new DatedName("上城区", "330102", Period.since(REFORM)));
        assertThat(tenant.parentOn(REFORM)).contains(HANGZHOU);
        assertThat(tenant.parentOn(REFORM.minusDays(1))).contains(HANGZHOU);
        assertThat(tenant.isOf(NEW)).isTrue();
    }

    @Test
    void a_new_name_closes_the_one_before_and_leaves_what_was() {
        var linan = Tenant.district(
                new TenantId("linan"), region("330112", "临安区", Period.since(LocalDate.of(2017, 9, 15))), HANGZHOU, AT);
        var day = LocalDate.of(2023, 7, 1);
        linan.renamed("新临安区", region("330112", "临安区", Period.since(LocalDate.of(2017, 9, 15))), HANGZHOU, day);
        assertThat(linan.nameOn(day.minusDays(1)).name()).isEqualTo("临安区");
        assertThat(linan.nameOn(day).name()).isEqualTo("新临安区");
        assertThat(linan.nameOn(LocalDate.of(1999, 1, 1)).name()).isEqualTo("临安区");
        assertThat(linan.names().getFirst().validity().until()).isEqualTo(day.minusDays(1));
    }

    @Test
    void history_is_not_edited() {
        tenant.renamed("上城区", NEW, HANGZHOU, REFORM);
        assertThatThrownBy(() -> tenant.renamed("别的区", NEW, HANGZHOU, REFORM)).isInstanceOf(Flawed.class);
        assertThatThrownBy(() -> tenant.succeeded(Succession.Kind.MERGED, REFORM, List.of(new TenantId("other"))))
                .isInstanceOf(Flawed.class);
    }

    @Test
    void a_name_needs_a_region_in_force_on_that_day() {
        assertThatThrownBy(() -> tenant.renamed("上城区", NEW, HANGZHOU, REFORM.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_that_is_merged_ends_the_day_before_and_keeps_its_name() {
        var jianggan = Tenant.district(new TenantId("jianggan"), region("330104", "江干区", OLD.validity()), HANGZHOU, AT);
        jianggan.prepared();
        jianggan.succeeded(Succession.Kind.MERGED, REFORM, List.of(SHANGCHENG, new TenantId("qiantang")));
        assertThat(jianggan.stateOn(REFORM.minusDays(1))).isEqualTo(CongressState.ACTIVE);
        assertThat(jianggan.stateOn(REFORM)).isEqualTo(CongressState.ENDED);
        assertThat(jianggan.parentOn(REFORM)).isEmpty();
        assertThat(jianggan.parentNear(REFORM)).contains(HANGZHOU);
        assertThat(jianggan.nameOn(REFORM).name()).isEqualTo("江干区");
        assertThat(jianggan.successions()).hasSize(2);
        assertThatThrownBy(() -> jianggan.renamed("江干区", NEW, HANGZHOU, REFORM.plusYears(1)))
                .isInstanceOf(TenantNotInState.class);
    }

    @Test
    void a_city_is_not_made_of_a_district() {
        assertThatThrownBy(() -> Tenant.city(HANGZHOU, OLD, AT)).isInstanceOf(IllegalArgumentException.class);
    }
}
