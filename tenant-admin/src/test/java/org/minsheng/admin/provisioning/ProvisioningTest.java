package org.minsheng.admin.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.minsheng.admin.AdminTest;
import org.minsheng.admin.FakeCore;
import org.minsheng.admin.FakeCore.Mood;
import org.minsheng.admin.congresses.CongressState;
import org.minsheng.admin.congresses.TenantsKnown;
import org.minsheng.admin.congresses.TestRegions;
import org.minsheng.admin.onboarding.Congresses;
import org.minsheng.admin.onboarding.DistrictChoice;
import org.minsheng.admin.onboarding.OperatorDesk;
import org.minsheng.admin.provisioning.StepProgress.State;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tenants on their way, before a platform-core of many moods. */
@AdminTest
abstract class ProvisioningTest {

    static final DistrictChoice.Administrator SOMEBODY = new DistrictChoice.Administrator("首位管理员", "13800000000");

    final FakeCore core = FakeCore.instance();

    @Autowired
    OperatorDesk operator;

    @Autowired
    Congresses congresses;

    @Autowired
    TestRegions regions;

    @Autowired
    TenantsKnown known;

    @Autowired
    JdbcClient jdbc;

    /** Registers a city whose first calls to core meet these moods. */
    TenantId cityMeeting(Mood... moods) {
        String code = regions.city();
        core.expect("r" + code, moods);
        return operator.createCity(null, new DistrictChoice(code, null, SOMEBODY))
                .id();
    }

    StepProgress step(TenantId tenant, ProvisioningStep step) {
        return congresses.report(tenant).readiness().steps().stream()
                .filter(progress -> progress.step() == step)
                .findFirst()
                .orElseThrow();
    }

    int invitations(TenantId tenant) {
        return jdbc.sql("select count(*) from invitation i join membership m on m.id = i.membership where m.tenant = ?")
                .param(tenant.value())
                .query(Integer.class)
                .single();
    }

    void assertComplete(TenantId tenant) {
        congresses.awaitState(tenant, CongressState.ACTIVE);
        assertThat(congresses.report(tenant).readiness().steps())
                .extracting(StepProgress::state)
                .containsOnly(State.DONE);
        assertThat(invitations(tenant)).isEqualTo(1);
    }
}
