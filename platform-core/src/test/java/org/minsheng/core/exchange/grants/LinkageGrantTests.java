package org.minsheng.core.exchange.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.tenancy.TenantId;

/** On which days nothing but the date changes what a grant lets through. */
class LinkageGrantTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 8, 12);
    private static final TenantId DISTRICT = new TenantId("a-district");
    private static final TenantId CITY = new TenantId("a-city");
    private static final LinkageGrant ALWAYS = Samples.everything(DISTRICT, CITY);

    @Test
    void the_grantor_waits_for_its_first_day_and_the_grantee_for_the_day_after_its_last() {
        LinkageGrant coming = Samples.during(ALWAYS, TODAY.plusDays(1), TODAY.plusDays(5));
        assertThat(coming.nextDayFor(DISTRICT, TODAY)).isEqualTo(TODAY.plusDays(1));
        assertThat(coming.nextDayFor(CITY, TODAY)).isEqualTo(TODAY.plusDays(6));
        assertThat(coming.nextDayFor(CITY, TODAY.plusDays(5))).isEqualTo(TODAY.plusDays(6));
    }

    @Test
    void what_has_begun_begins_no_more_and_what_is_over_is_over() {
        LinkageGrant open = Samples.during(ALWAYS, TODAY, TODAY.plusDays(5));
        assertThat(open.nextDayFor(DISTRICT, TODAY)).isNull();
        assertThat(open.nextDayFor(CITY, TODAY.plusDays(6))).isNull();
    }

    @Test
    void without_a_last_day_there_is_none_and_an_ended_grant_has_no_days() {
        LinkageGrant open = Samples.during(ALWAYS, TODAY.plusDays(1), null);
        assertThat(open.nextDayFor(CITY, TODAY)).isNull();
        assertThat(Samples.ended(open).nextDayFor(DISTRICT, TODAY)).isNull();
    }
}
