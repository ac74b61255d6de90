package org.minsheng.core.exchange.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Where tenant-admin tells of grants. */
@CoreTest
class GrantEndpointTests extends GrantTest {

    @Autowired
    MockMvc mvc;

    @Test
    void tenant_admin_puts_a_grant_and_ends_it() throws Exception {
        LinkageGrant grant = Samples.everything(district, city);
        mvc.perform(putGrant(grant).with(Tokens.service())).andExpect(status().isNoContent());
        mvc.perform(putGrant(grant).with(Tokens.service())).andExpect(status().isNoContent());
        await().atMost(ExchangeForTests.AGES).until(() -> {
            exchange.deliver(district);
            return !exchange.mirrors(city, district).isEmpty();
        });
        mvc.perform(putGrant(Samples.ended(grant)).with(Tokens.service())).andExpect(status().isNoContent());
        assertThat(exchange.mirrors(city, district)).isEmpty();
    }

    @Test
    void nobody_but_a_service_puts_grants() throws Exception {
        LinkageGrant grant = Samples.everything(district, city);
        mvc.perform(putGrant(grant).with(Tokens.of(city, Role.TENANT_ADMINISTRATOR, Role.CONGRESS_STAFF)))
                .andExpect(status().isForbidden());
        mvc.perform(putGrant(grant)).andExpect(status().isUnauthorized());
        assertThat(exchange.count(city, "linkage_grant")).isZero();
    }

    @Test
    void a_grant_of_someone_who_is_not_there_yet_has_to_come_again() throws Exception {
        mvc.perform(putGrant(Samples.everything(new TenantId("nobody-knows"), city))
                        .with(Tokens.service()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.type").value("/problems/grant-party-not-ready"))
                .andExpect(jsonPath("$.title").value("对方尚未就绪"));
    }

    @Test
    void a_grant_keeps_its_two_sides() throws Exception {
        LinkageGrant grant = exchange.agree(Samples.everything(district, city));
        TenantId other = tenants.freshDistrict(city);
        LinkageGrant stolen = new LinkageGrant(
                grant.id(),
                grant.version() + 1000,
                other,
                city,
                grant.kinds(),
                null,
                grant.from(),
                null,
                grant.state());
        mvc.perform(putGrant(stolen).with(Tokens.service())).andExpect(status().isConflict());
        assertThat(exchange.mirrors(city, district)).hasSize(2);
    }

    private static MockHttpServletRequestBuilder putGrant(LinkageGrant grant) {
        return put("/internal/linkage-grants/" + grant.id())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"id": "%s", "version": %d, "grantor": "%s", "grantee": "%s",
                         "kinds": ["PROJECTS", "PROGRESS", "FUNDS"], "projects": null,
                         "from": "%s", "until": null, "state": "%s"}
                        """.formatted(
                        grant.id(), grant.version(), grant.grantor(), grant.grantee(), grant.from(), grant.state()));
    }
}
