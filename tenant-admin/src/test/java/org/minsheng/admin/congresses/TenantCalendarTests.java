package org.minsheng.admin.congresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.minsheng.admin.AdminTest;
import org.minsheng.admin.FakeCore;
import org.minsheng.admin.onboarding.Congresses;
import org.minsheng.admin.onboarding.Congresses.City;
import org.minsheng.admin.provisioning.ProvisioningStep;
import org.minsheng.admin.provisioning.StepProgress;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar does what was entered in advance. */
@AdminTest
class TenantCalendarTests {

    @Autowired
    TenantCalendar calendar;

    @Autowired
    Congresses congresses;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_change_entered_in_advance_is_announced_when_its_day_comes() {
        City city = congresses.city();
        TenantId district = congresses.district(city);
        // as if the service had been down since the day before the district got its name
        jdbc.sql("update tenant_name set valid_from = date '2020-08-12' where tenant = ?")
                .param(district.value())
                .update();
        jdbc.sql("delete from tenant_calendar").update();
        jdbc.sql("insert into tenant_calendar (done_until) values (date '2020-08-11')")
                .update();
        int before = FakeCore.instance().calls(district).size();
        calendar.turn();
        await().until(() -> FakeCore.instance().calls(district).size() > before);
        await().until(() -> congresses.report(district).readiness().steps().stream()
                .filter(step -> step.step() == ProvisioningStep.ANNOUNCE)
                .allMatch(step -> step.state() == StepProgress.State.DONE));
        calendar.turn();
        assertThat(FakeCore.instance().calls(district)).hasSize(before + 1);
    }
}
