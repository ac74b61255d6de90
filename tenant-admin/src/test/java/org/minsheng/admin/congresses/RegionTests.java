package org.minsheng.admin.congresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minsheng.tenancy.TenantId;
import org.springframework.core.io.ClassPathResource;

class RegionTests {

    private final List<Region> shipped = Regions.read(new ClassPathResource("congresses/regions.csv"));

    RegionTests() throws IOException {}

    private Set<String> districtsOfHangzhou(LocalDate day) {
        return shipped.stream()
                .filter(region -> "330100".equals(region.parentCode()) && region.inForceOn(day))
                .map(Region::name)
                .collect(Collectors.toSet());
    }

    @Test
    void the_lists_of_2020_and_2022_differ() {
        var then = districtsOfHangzhou(LocalDate.of(2020, 8, 12));
        var later = districtsOfHangzhou(LocalDate.of(2022, 8, 12));
        assertThat(then).hasSize(13).contains("下城区", "江干区").doesNotContain("临平区", "钱塘区");
        assertThat(later).hasSize(13).contains("临平区", "钱塘区").doesNotContain("下城区", "江干区");
    }

    @Test
    void no_code_means_two_regions_on_one_day() {
        for (Region one : shipped) {
            for (Region other : shipped) {
                if (one != other && one.code().equals(other.code())) {
                    assertThat(one.validity().overlaps(other.validity()))
                            .as("%s and %s", one, other)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void every_suggested_slug_is_one() {
        assertThat(shipped)
                .allSatisfy(region ->
                        assertThat(new TenantId(String.valueOf(region.slug()))).isNotNull());
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        var day = LocalDate.of(2020, 1, 2);
        assertThat(new Period(day, day).contains(day)).isTrue();
        assertThatThrownBy(() -> new Period(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
