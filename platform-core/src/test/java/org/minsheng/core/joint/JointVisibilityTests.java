package org.minsheng.core.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.execution.snapshot.ProgressSnapshot;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.test.web.servlet.ResultMatcher;

/** A city sees of its districts what they grant it, on that day, and nothing else. */
@CoreTest
class JointVisibilityTests extends JointTest {

    @Test
    void without_funds_in_the_grant_no_funds_are_shown_even_of_mirrors_that_are_still_there() throws Exception {
        exchange.execute(city, "update linkage_grant set kinds = array['PROJECTS', 'PROGRESS']");
        read("board?year=2020&tenant=" + open)
                .andExpect(jsonPath("$.items[*].progress").value(containsInAnyOrder(57.14, 8.93)))
                .andExpect(jsonPath("$.items[0].funds").value((Object) null));
        read("overview?year=2020")
                .andExpect(jsonPath("$.districts[?(@.linked == true)].funds").value(contains(nullValue())));
        read("projects/" + open + "/" + beds)
                .andExpect(jsonPath("$.project.funds").value((Object) null));
    }

    @Test
    void without_progress_in_the_grant_there_is_no_light_and_no_filter_finds_one() throws Exception {
        exchange.execute(city, "update linkage_grant set kinds = array['PROJECTS', 'FUNDS']");
        read("board?year=2020&tenant=" + open)
                .andExpect(jsonPath("$.items[*].light").value(contains("UNKNOWN", "UNKNOWN")))
                .andExpect(jsonPath("$.items[0].progress").value((Object) null))
                .andExpect(jsonPath("$.items[0].reportMonth").value((Object) null))
                .andExpect(jsonPath("$.items[0].progressShown").value(false));
        titles("board?year=2020&light=RED");
        read("overview?year=2020")
                .andExpect(jsonPath("$.districts[?(@.linked == true)].reportMonths")
                        .value(contains(nullValue())));
        read("projects/" + open + "/" + schools)
                .andExpect(jsonPath("$.months").value(empty()))
                .andExpect(jsonPath("$.indicators[0].actual").value((Object) null));
    }

    @Test
    void without_projects_in_the_grant_nothing_is_shown() throws Exception {
        exchange.execute(city, "update linkage_grant set kinds = array['PROGRESS', 'FUNDS']");
        titles("board?year=2020", "市级公园");
        read("projects/" + open + "/" + beds).andExpect(status().isNotFound());
    }

    @Test
    void an_ended_grant_hides_on_the_next_request_even_before_its_mirrors_are_gone() throws Exception {
        exchange.execute(city, "update linkage_grant set state = 'ENDED'");
        assertThat(exchange.mirrors(city, open)).hasSize(2);
        titles("board?year=2020", "市级公园");
        read("projects/" + open + "/" + beds).andExpect(status().isNotFound());
        read("overview?year=2020")
                .andExpect(jsonPath("$.districts[?(@.linked == true)]").value(empty()));
    }

    @Test
    void a_grant_shows_nothing_before_its_first_day_and_after_its_last() throws Exception {
        exchange.execute(city, "update linkage_grant set valid_until = '2020-08-11'");
        titles("board?year=2020", "市级公园");
        exchange.execute(city, "update linkage_grant set valid_from = '2020-08-13', valid_until = null");
        titles("board?year=2020", "市级公园");
        exchange.execute(city, "update linkage_grant set valid_from = '2020-08-12', valid_until = '2020-08-12'");
        titles("board?year=2020", "市级公园", "养老床位", "学校扩建");
    }

    @Test
    void an_end_through_the_front_door_removes_the_rows_and_their_mirrors() throws Exception {
        exchange.agree(Samples.ended(grant));
        titles("board?year=2020", "市级公园");
        assertThat(exchange.mirrors(city, open)).isEmpty();
    }

    @Test
    void a_project_opens_with_its_indicators_and_months() throws Exception {
        read("projects/" + open + "/" + beds)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.project.title").value("养老床位"))
                .andExpect(jsonPath("$.project.source.tenant").value(open.value()))
                .andExpect(jsonPath("$.indicators[0].target").value(1120))
                .andExpect(jsonPath("$.indicators[0].actual").value(640))
                .andExpect(jsonPath("$.indicators[0].completion").value(57.14))
                .andExpect(jsonPath("$.months[0].month").value("2020-07"))
                .andExpect(jsonPath("$.months[0].narrative").value("已完成主体"));
    }

    @Test
    void projects_that_are_not_granted_do_not_exist() throws Exception {
        read("projects/" + silent + "/" + secret).andExpect(status().isNotFound());
        read("projects/" + open + "/" + secret).andExpect(status().isNotFound());
        read("projects/NOT_A_SLUG/" + secret).andExpect(status().isNotFound());
        TenantId otherCity = tenants.freshCity();
        mvc.perform(get("/api/core/joint/projects/" + open + "/" + beds)
                        .with(Tokens.of(otherCity, Role.CONGRESS_STAFF)))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_overview_sums_up_each_tenant_and_lists_those_that_show_nothing() throws Exception {
        read("overview?year=2020")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.today").value("2020-08-12"))
                .andExpect(jsonPath("$.own.projects").value(1))
                .andExpect(jsonPath("$.own.green").value(1))
                .andExpect(jsonPath("$.districts.length()").value(2))
                .andExpect(linked("projects", 2))
                .andExpect(linked("green", 1))
                .andExpect(linked("red", 1))
                .andExpect(linked("progress", 33.04))
                .andExpect(linked("reportMonths.earliest", "2020-07"))
                .andExpect(linked("reportMonths.latest", "2020-07"))
                .andExpect(linked("reportMonths.without", 0))
                .andExpect(linked("funds.issueRate", 39.25))
                .andExpect(linked("funds.paymentRateOfIssued", 63.69))
                .andExpect(
                        jsonPath("$.districts[?(@.linked == false)].projects").value(contains(nullValue())));
    }

    @Test
    void up_to_when_the_figures_of_a_tenant_go_is_what_the_board_says_of_its_projects() throws Exception {
        upTo(3, YearMonth.of(2020, 5));
        upTo(4, null);
        read("board?year=2020&sort=no&tenant=" + open)
                .andExpect(jsonPath("$.items[*].reportMonth").value(contains("2020-07", "2020-07", "2020-05", null)))
                .andExpect(jsonPath("$.items[3].progressShown").value(true));
        read("overview?year=2020")
                .andExpect(linked("reportMonths.earliest", "2020-05"))
                .andExpect(linked("reportMonths.latest", "2020-07"))
                .andExpect(linked("reportMonths.without", 1));
    }

    private void upTo(int no, @Nullable YearMonth month) {
        UUID project = UUID.randomUUID();
        ProgressSnapshot progress = new ProgressSnapshot(
                new ProjectId(project), month, List.of(), List.of(), null, null, List.of(), List.of(), true);
        owners.say(open, 1, Samples.project(project, no, "第" + no + "项"), progress);
        exchange.deliver(open);
    }

    @Test
    void the_places_of_the_board_are_the_city_and_the_districts_that_show_it_projects() throws Exception {
        TenantId fundsAlone = tenants.freshDistrict(city);
        exchange.agree(Samples.grant(fundsAlone, city, GrantKind.FUNDS));
        TenantId nothingYet = tenants.freshDistrict(city);
        exchange.agree(Samples.everything(nothingYet, city));
        read("places")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].tenant").value(city.value()))
                .andExpect(jsonPath("$[0].name").isNotEmpty())
                .andExpect(jsonPath("$[*].tenant")
                        .value(containsInAnyOrder(city.value(), open.value(), nothingYet.value())));
        exchange.execute(city, "update linkage_grant set state = 'ENDED'");
        read("places").andExpect(jsonPath("$[*].tenant").value(contains(city.value())));
    }

    @Test
    void the_places_stand_in_the_order_of_the_overview() throws Exception {
        for (int i = 0; i < 3; i++) {
            exchange.agree(Samples.everything(tenants.freshDistrict(city), city));
        }
        List<String> overview = JsonPath.read(body("overview?year=2020"), "$.districts[?(@.linked == true)].tenant");
        List<String> places = JsonPath.read(body("places"), "$[1:].tenant");
        assertThat(places).hasSize(4).isEqualTo(overview);
    }

    @Test
    void only_who_may_open_the_board_of_a_city_gets_its_places() throws Exception {
        mvc.perform(get("/api/core/joint/places").with(Tokens.of(city, Role.DEPUTY)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/core/joint/places").with(Tokens.of(open, Role.CONGRESS_STAFF)))
                .andExpect(status().isForbidden());
    }

    private ResultMatcher linked(String figure, Object value) {
        return jsonPath("$.districts[?(@.linked == true)]." + figure).value(contains(value));
    }
}
