package org.minsheng.core.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.minsheng.core.exchange.grants.LinkageGrant;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.exchange.transport.SampleOwners;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A city with a district that shows it everything and one that shows it nothing. */
abstract class JointTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestTenants tenants;

    @Autowired
    SampleOwners owners;

    @Autowired
    ExchangeForTests exchange;

    TenantId city;

    TenantId open;

    TenantId silent;

    UUID own;

    UUID beds;

    UUID schools;

    UUID secret;

    LinkageGrant grant;

    @BeforeEach
    void a_city_with_a_district_that_shows_everything_and_one_that_shows_nothing() {
        exchange.catchUp();
        city = tenants.freshCity();
        open = tenants.freshDistrict(city);
        silent = tenants.freshDistrict(city);
        own = UUID.randomUUID();
        beds = UUID.randomUUID();
        schools = UUID.randomUUID();
        secret = UUID.randomUUID();
        grant = exchange.agree(Samples.everything(open, city));
        say(city, own, 1, "市级公园", 1120, 400, 200, 100);
        say(open, beds, 1, "养老床位", 640, 100_00, 57_00, 50_00);
        say(open, schools, 2, "学校扩建", 100, 300_00, 100_00, 50_00);
        say(silent, secret, 1, "不公开", 100, 1, 1, 1);
    }

    void say(TenantId owner, UUID project, int no, String title, int done, long planned, long issued, long paid) {
        owners.say(
                owner,
                1,
                Samples.project(project, no, title),
                Samples.progress(project, done),
                Samples.funds(project, planned, issued, paid));
        exchange.deliver(owner);
    }

    void titles(String path, String... titles) throws Exception {
        List<String> shown = JsonPath.read(body(path), "$.items[*].title");
        assertThat(shown).as(path).containsExactlyInAnyOrder(titles);
    }

    ResultActions read(String path) throws Exception {
        return mvc.perform(get("/api/core/joint/" + path)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(Tokens.of(city, Role.CONGRESS_STAFF)));
    }

    String body(String path) throws Exception {
        return read(path).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}
