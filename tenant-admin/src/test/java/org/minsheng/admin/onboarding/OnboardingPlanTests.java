package org.minsheng.admin.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.congresses.Region;
import org.minsheng.admin.congresses.Regions;
import org.minsheng.admin.congresses.Tenant;
import org.minsheng.admin.onboarding.DistrictChoice.Administrator;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.tenancy.TenantId;
import org.springframework.core.io.ClassPathResource;

class OnboardingPlanTests {

    private static final LocalDate IN_2020 = LocalDate.of(2020, 8, 12);
    private static final LocalDate IN_2022 = LocalDate.of(2022, 8, 12);

    private final List<Region> regions = Regions.read(new ClassPathResource("congresses/regions.csv"));
    private final Set<Tenant> tenants = new HashSet<>();
    private final Set<String> slugs = new HashSet<>();

    OnboardingPlanTests() throws IOException {}

    private OnboardingPlan plan(LocalDate on, DistrictChoice... choices) {
        return OnboardingPlan.ofDistricts("330100", on, Arrays.asList(choices), regions, tenants, slugs::contains);
    }

    private static DistrictChoice choice(@Nullable String code) {
        return new DistrictChoice(code, null, new Administrator("管理员", "13800000000"));
    }

    private static DistrictChoice choice(String code, String slug) {
        return new DistrictChoice(code, slug, new Administrator("管理员", "admin@example.org"));
    }

    private static Tuple at(int row, String field, String code) {
        return Tuple.tuple(row, field, code);
    }

    private static void assertFaults(OnboardingPlan plan, Tuple... expected) {
        assertThat(plan.faults())
                .extracting(Fault::row, Fault::field, Fault::code)
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    void a_sound_choice_becomes_tenants_with_slugs() {
        var plan = plan(IN_2020, choice("330103"), choice("330110", "my-yuhang"));
        assertFaults(plan);
        assertThat(plan.willCreate())
                .extracting(
                        planned -> planned.region().name(),
                        planned -> planned.slug().value())
                .containsExactly(Tuple.tuple("下城区", "xiacheng"), Tuple.tuple("余杭区", "my-yuhang"));
    }

    @Test
    void the_day_decides_which_regions_there_are() {
        assertFaults(plan(IN_2022, choice("330103")), at(1, "regionCode", "region.not-in-force"));
        assertFaults(plan(IN_2020, choice("330113")), at(1, "regionCode", "region.not-in-force"));
        assertFaults(plan(IN_2022, choice("330113")));
    }

    @Test
    void everything_wrong_is_named_at_once_and_the_sound_rows_beside_it() {
        var plan = plan(
                IN_2020,
                choice("330106"),
                choice("999999"),
                choice("320685"),
                choice("330100"),
                choice("330106"),
                new DistrictChoice("330108", "Not a slug", new Administrator(" ", "12345")),
                new DistrictChoice(null, null, null));
        assertFaults(
                plan,
                at(2, "regionCode", "onboarding.region.unknown"),
                at(3, "regionCode", "onboarding.region.not-in-this-city"),
                at(4, "regionCode", "onboarding.region.not-in-this-city"),
                at(5, "regionCode", "onboarding.region.twice"),
                at(6, "slug", "onboarding.slug.malformed"),
                at(6, "administrator.name", "onboarding.name.missing"),
                at(6, "administrator.contact", "onboarding.contact.malformed"),
                at(7, "regionCode", "onboarding.region.unknown"),
                at(7, "administrator.name", "onboarding.name.missing"),
                at(7, "administrator.contact", "onboarding.contact.missing"));
        assertThat(plan.willCreate()).hasSize(1);
    }

    @Test
    void a_first_administrator_is_not_called_what_looks_like_somebody_else() {
        assertFaults(
                plan(IN_2020, new DistrictChoice("330108", null, new Administrator("\u738B\u202E代表", "13800000000"))),
                at(1, "administrator.name", "letters.turning"));
    }

    @Test
    void a_tenant_of_the_old_territory_does_not_take_the_new_one_of_the_same_code() {
        var old = regions.stream()
                .filter(region -> region.code().equals("330102") && region.inForceOn(IN_2020))
                .findFirst()
                .orElseThrow();
        tenants.add(Tenant.district(new TenantId("shangcheng"), old, new TenantId("hangzhou"), Instant.EPOCH));
        slugs.add("shangcheng");
        assertFaults(plan(IN_2020, choice("330102")), at(1, "regionCode", "region.already-a-tenant"));
        var later = plan(IN_2022, choice("330102"));
        assertFaults(later);
        assertThat(later.willCreate().getFirst().slug()).isEqualTo(new TenantId("shangcheng-2021"));
    }

    @Test
    void a_slug_is_given_once() {
        slugs.add("taken");
        assertFaults(
                plan(IN_2020, choice("330106", "taken"), choice("330108", "one"), choice("330109", "one")),
                at(1, "slug", "onboarding.slug.taken"),
                at(3, "slug", "onboarding.slug.twice"));
    }

    @Test
    void a_choice_of_nothing_or_of_too_much_is_refused() {
        assertThat(plan(IN_2020).faults()).extracting(Fault::code).containsExactly("onboarding.nothing-chosen");
        var many = Collections.nCopies(OnboardingPlan.MOST_ROWS + 1, choice("330106"));
        assertThat(plan(IN_2020, many.toArray(DistrictChoice[]::new)).faults())
                .extracting(Fault::code)
                .contains("onboarding.too-many");
    }

    @Test
    void a_contact_is_a_mobile_a_landline_or_an_address() {
        assertThat(List.of("13800000000", "+8613800000000", "0571-87000000", "a.b@example.org"))
                .allMatch(Contact::isWellFormed);
        assertThat(List.of("1380000000", "23800000000", "a@b", "a b@example.org", "@example.org", "87000000"))
                .noneMatch(Contact::isWellFormed);
    }
}
