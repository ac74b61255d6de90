package org.minsheng.core.joint;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.exchange.transport.SampleOwners;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.testing.Contest;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A city's view of many districts against its view of itself: the same number of projects, from ever more tenants. */
@CoreTest
class JointBenchmark {

    private static final int PROJECTS = 190;
    private static final int PAGE = 50;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 400);

    @Autowired
    MockMvc mvc;

    @Autowired
    TestTenants tenants;

    @Autowired
    SampleOwners owners;

    @Autowired
    ExchangeForTests exchange;

    @Test
    void measure() throws Exception {
        exchange.catchUp();
        RequestPostProcessor alone = cityOf(0);
        RequestPostProcessor one = cityOf(1);
        RequestPostProcessor thirteen = cityOf(13);
        RequestPostProcessor many = cityOf(38);
        for (String view : new String[] {"board?year=2020&limit=" + PAGE, "overview?year=2020"}) {
            new Contest("joint " + view)
                    .with("only itself", _ -> read(view, alone))
                    .with("1 district", _ -> read(view, one))
                    .with("13 districts", _ -> read(view, thirteen))
                    .with("38 districts", _ -> read(view, many))
                    .run(ROUNDS);
        }
    }

    private void read(String view, RequestPostProcessor reader) throws Exception {
        var answer = mvc.perform(get("/api/core/joint/" + view).with(reader)).andExpect(status().isOk());
        if (view.startsWith("board")) {
            answer.andExpect(jsonPath("$.items.length()").value(PAGE));
        }
    }

    /** Its board has the same projects in number, whoever they are of. */
    private RequestPostProcessor cityOf(int districts) {
        TenantId city = tenants.freshCity();
        if (districts == 0) {
            fill(city, PROJECTS);
        }
        for (int i = 0; i < districts; i++) {
            TenantId district = tenants.freshDistrict(city);
            exchange.agree(Samples.everything(district, city));
            fill(district, PROJECTS / districts);
        }
        return Tokens.of(city, Role.CONGRESS_STAFF);
    }

    private void fill(TenantId owner, int projects) {
        for (int no = 1; no <= projects; no++) {
            UUID project = UUID.randomUUID();
            owners.say(
                    owner,
                    1,
                    Samples.project(project, no, "养老床位"),
                    Samples.progress(project, 640),
                    Samples.funds(project, 100_00, 57_00, 50_00));
        }
        exchange.deliver(owner);
    }
}
