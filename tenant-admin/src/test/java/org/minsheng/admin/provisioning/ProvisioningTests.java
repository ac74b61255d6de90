package org.minsheng.admin.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jwt.SignedJWT;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.FakeCore.Mood;
import org.minsheng.admin.Postbox;
import org.minsheng.admin.onboarding.DistrictChoice;
import org.minsheng.admin.onboarding.OnboardingDesk;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class ProvisioningTests extends ProvisioningTest {

    @Autowired
    OnboardingDesk onboarding;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Postbox postbox;

    @Autowired
    MockMvc mvc;

    @Autowired
    EntityManagerFactory entities;

    @Test
    void a_tenant_gets_ready_step_by_step_and_core_is_asked_once() {
        TenantId city = cityMeeting();
        assertComplete(city);
        assertThat(core.calls(city)).hasSize(1);
        assertThat(core.calls(city).getFirst().body())
                .containsEntry("level", "CITY")
                .containsEntry("parent", null)
                .containsEntry("state", "READY");
    }

    @Test
    void the_token_says_which_service_asks_and_names_no_tenant() throws Exception {
        TenantId city = cityMeeting();
        assertComplete(city);
        String header = core.calls(city).getFirst().authorization();
        var claims = SignedJWT.parse(header.substring("Bearer ".length())).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("tenant-admin");
        assertThat(claims.getClaim("scope")).isEqualTo("internal");
        assertThat(claims.getClaim("tenant")).isNull();
    }

    @Test
    void the_first_administrator_gets_the_link_by_mail() throws Exception {
        String contact = "first-" + UUID.randomUUID() + Postbox.DOMAIN;
        var administrator = new DistrictChoice.Administrator("首位管理员", contact);
        TenantId city = operator.createCity(null, new DistrictChoice(regions.city(), null, administrator))
                .id();
        assertComplete(city);
        await().untilAsserted(() -> assertThat(postbox.mailTo(contact)).hasSize(1));
        String text = postbox.mailTo(contact).getFirst();
        assertThat(text).contains(congresses.report(city).name().name());
        String token = text.replaceFirst("(?s).*/invitation/([A-Za-z0-9_-]{43}).*", "$1");
        mvc.perform(get("/api/admin/public/invitations/" + token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("首位管理员"));
    }

    @Test
    void the_list_of_tenants_reads_all_invitations_at_once() {
        List<TenantId> cities = List.of(cityMeeting(), cityMeeting(), cityMeeting(), cityMeeting());
        cities.forEach(this::assertComplete);
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            // others work meanwhile and are counted with us: it is enough to be alone once
            await().untilAsserted(() -> {
                statistics.clear();
                assertThat(provisioning.invitations(cities)).hasSize(4);
                assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
            });
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void whatever_core_does_a_step_is_retried_until_it_is_done() {
        TenantId city = cityMeeting(Mood.FAIL, Mood.REFUSE, Mood.NOT_YET, Mood.HANG, Mood.WORK_AND_HANG_UP);
        await().until(() -> step(city, ProvisioningStep.PREPARE).problem() != null);
        assertThat(known.find(city).orElseThrow().open())
                .as("nobody gets into half a tenant")
                .isFalse();
        assertThat(invitations(city)).isZero();
        assertComplete(city);
        assertThat(step(city, ProvisioningStep.PREPARE).attempts()).isGreaterThanOrEqualTo(6);
        assertThat(core.calls(city))
                .as("understood twice, which is as good as once")
                .hasSize(2);
    }

    @Test
    void one_that_does_not_get_ready_holds_up_nobody_else() {
        TenantId stuck = cityMeeting(Mood.FAIL, Mood.FAIL, Mood.FAIL, Mood.FAIL, Mood.FAIL, Mood.FAIL, Mood.FAIL);
        TenantId other = cityMeeting();
        assertComplete(other);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> congresses.report(stuck).shownState().equals("FAILED"));
        assertComplete(stuck);
    }

    @Test
    void thirteen_districts_at_once_are_each_prepared_once() {
        var city = congresses.city();
        List<DistrictChoice> choices = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            choices.add(new DistrictChoice(regions.district(city.code()), null, SOMEBODY));
        }
        onboarding.start(city.id(), null, choices);
        for (DistrictChoice choice : choices) {
            var district = new TenantId("r" + choice.regionCode());
            assertComplete(district);
            assertThat(core.calls(district)).hasSize(1);
            assertThat(core.calls(district).getFirst().body())
                    .containsEntry("parent", city.id().value());
        }
    }
}
