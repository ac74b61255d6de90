package org.minsheng.admin.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minsheng.admin.congresses.Period;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.tenancy.directory.TenantLevel;

/** What either level sends, as platform-core's CrossingKindsTests names it from the other side. */
class ShareKindTests {

    @Test
    void a_district_shows_its_list_its_progress_and_its_funds_and_a_city_what_falls_to_each_district() {
        assertThat(ShareKind.sentBy(TenantLevel.DISTRICT))
                .containsExactly(ShareKind.PROJECTS, ShareKind.PROGRESS, ShareKind.FUNDS);
        assertThat(ShareKind.sentBy(TenantLevel.CITY)).containsExactly(ShareKind.PROJECTS);
    }

    @Test
    void what_can_be_agreed_on_is_what_the_giving_side_sends() {
        assertThat(Direction.GIVE.kindsWith(TenantLevel.DISTRICT)).isEqualTo(ShareKind.sentBy(TenantLevel.CITY));
        assertThat(Direction.RECEIVE.kindsWith(TenantLevel.DISTRICT)).isEqualTo(ShareKind.sentBy(TenantLevel.DISTRICT));
        assertThat(Direction.GIVE.kindsWith(TenantLevel.CITY)).isEqualTo(ShareKind.sentBy(TenantLevel.DISTRICT));
        assertThat(Direction.RECEIVE.kindsWith(TenantLevel.CITY)).isEqualTo(ShareKind.sentBy(TenantLevel.CITY));
    }

    @ParameterizedTest
    @EnumSource
    void terms_name_each_kind_that_nobody_would_send(TenantLevel grantor) {
        Set<ShareKind> sent = ShareKind.sentBy(grantor);
        assertThatCode(() -> terms(sent).requireSentBy(grantor)).doesNotThrowAnyException();
        assertThatThrownBy(() -> terms(EnumSet.allOf(ShareKind.class)).requireSentBy(grantor))
                .isInstanceOfSatisfying(
                        Flawed.class,
                        flawed -> assertThat(flawed.faults())
                                .extracting(Fault::value)
                                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.copyOf(sent)).stream()
                                        .map(ShareKind::name)
                                        .toList()));
    }

    private static Terms terms(Set<ShareKind> kinds) {
        return new Terms(kinds, null, Period.since(LocalDate.of(2020, 8, 12)));
    }
}
