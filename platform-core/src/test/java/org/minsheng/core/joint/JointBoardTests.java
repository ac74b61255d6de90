package org.minsheng.core.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;

/** The board of a city: its own projects and what is granted to it, in order and in pages. */
@CoreTest
class JointBoardTests extends JointTest {

    @Test
    void the_board_shows_the_citys_own_and_what_is_granted_with_source_and_grant() throws Exception {
        read("board?year=2020&sort=progress&order=desc")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].title").value(contains("市级公园", "养老床位", "学校扩建")))
                .andExpect(jsonPath("$.items[0].source.tenant").value(city.value()))
                .andExpect(jsonPath("$.items[0].grantId").value((Object) null))
                .andExpect(jsonPath("$.items[0].light").value("GREEN"))
                .andExpect(jsonPath("$.items[1].grantId").value(grant.id().toString()))
                .andExpect(jsonPath("$.items[1].progress").value(57.14))
                .andExpect(jsonPath("$.items[1].planned").value(58.2))
                .andExpect(jsonPath("$.items[1].light").value("GREEN"))
                .andExpect(jsonPath("$.items[1].reportMonth").value("2020-07"))
                .andExpect(jsonPath("$.items[1].late").value(false))
                .andExpect(jsonPath("$.items[1].funds.issueRate").value(57.0))
                .andExpect(jsonPath("$.items[2].light").value("RED"))
                .andExpect(jsonPath("$.next").value((Object) null));
    }

    @Test
    void a_project_shows_its_course_and_why_its_light_is_what_it_is_if_its_progress_is_granted() throws Exception {
        read("projects/" + open + "/" + beds)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.course.why.light").value("GREEN"))
                .andExpect(jsonPath("$.course.why.reason").value("NOT_BEHIND"))
                .andExpect(jsonPath("$.course.why.behind").value(1.05))
                .andExpect(jsonPath("$.course.months[6].state").value("CONFIRMED"))
                .andExpect(jsonPath("$.course.months[6].progress").value(57.14))
                .andExpect(jsonPath("$.course.months[6].values[0].value").value(640))
                .andExpect(jsonPath("$.course.months[5].state").value("WAITING"))
                .andExpect(jsonPath("$.course.months[11].planned").value(100.0));
        TenantId modest = tenants.freshDistrict(city);
        exchange.agree(Samples.grant(modest, city, GrantKind.PROJECTS));
        UUID park = UUID.randomUUID();
        say(modest, park, 1, "口袋公园", 100, 1, 1, 1);
        read("projects/" + modest + "/" + park)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.course").value((Object) null));
    }

    /** 1 of 2 and 0 of 1 are 1 of 3, which is not the mean of 50 % and 0 %. */
    @Test
    void how_many_keep_to_their_plan_is_told_of_each_place_and_of_the_districts_by_their_sums() throws Exception {
        TenantId behind = tenants.freshDistrict(city);
        exchange.agree(Samples.everything(behind, city));
        say(behind, UUID.randomUUID(), 1, "口袋公园", 100, 1, 1, 1);
        read("overview?year=2020")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.own.onPlan.green").value(1))
                .andExpect(jsonPath("$.districts[?(@.tenant=='" + open + "')].onPlan.rate")
                        .value(contains(50.0)))
                .andExpect(jsonPath("$.districts[?(@.tenant=='" + behind + "')].onPlan.judged")
                        .value(contains(1)))
                .andExpect(jsonPath("$.districts[?(@.tenant=='" + silent + "')].onPlan.rate")
                        .value(contains((Object) null)))
                .andExpect(jsonPath("$.districtsOnPlan.green").value(1))
                .andExpect(jsonPath("$.districtsOnPlan.judged").value(3))
                .andExpect(jsonPath("$.districtsOnPlan.rate").value(33.33));
    }

    @Test
    void the_board_filters_by_tenant_light_type_and_text() throws Exception {
        titles("board?year=2020&tenant=" + open, "养老床位", "学校扩建");
        titles("board?year=2020&light=RED", "学校扩建");
        titles("board?year=2020&q=床位", "养老床位");
        titles("board?year=2020&q=卫健", "市级公园", "养老床位", "学校扩建");
        titles("board?year=2020&type=SUBSIDY");
        titles("board?year=2019");
        titles("board?year=2020&tenant=" + silent);
    }

    @Test
    void the_board_begins_with_the_city_and_lists_each_tenant_by_number() throws Exception {
        // written in neither order
        say(open, UUID.randomUUID(), 10, "最后一项", 100, 1, 1, 1);
        say(open, UUID.randomUUID(), 3, "第三项", 100, 1, 1, 1);
        say(city, UUID.randomUUID(), 2, "市级二项", 100, 1, 1, 1);
        List<String> expected = List.of("市级公园", "市级二项", "养老床位", "学校扩建", "第三项", "最后一项");
        List<String> whole = JsonPath.read(body("board?year=2020"), "$.items[*].title");
        assertThat(whole).isEqualTo(expected);
        assertThat(paged("source", "asc")).isEqualTo(expected);
        assertThat(paged("source", "desc")).isEqualTo(expected.reversed());
    }

    @Test
    void overview_and_board_list_districts_by_region_code() throws Exception {
        TenantId first = tenants.freshDistrict(city, "330102");
        TenantId last = tenants.freshDistrict(city, "330122");
        TenantId middle = tenants.freshDistrict(city, "330106");
        for (TenantId district : List.of(last, first, middle)) {
            exchange.agree(Samples.everything(district, city));
            say(district, UUID.randomUUID(), 1, district.value(), 100, 1, 1, 1);
        }
        List<String> expected = List.of(first.value(), middle.value(), last.value());
        List<String> overview = JsonPath.read(body("overview?year=2020"), "$.districts[*].tenant");
        assertThat(overview).startsWith(expected.toArray(String[]::new)).hasSize(5);
        List<String> board = JsonPath.read(body("board?year=2020"), "$.items[*].source.tenant");
        assertThat(board.stream().distinct().filter(expected::contains)).containsExactlyElementsOf(expected);
        assertThat(board).startsWith(city.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "title", "source", "light", "progress", "late"})
    void paging_by_any_order_shows_each_project_once(String sort) throws Exception {
        for (String order : List.of("asc", "desc")) {
            List<String> whole = new ArrayList<>(
                    JsonPath.read(body("board?year=2020&sort=" + sort + "&order=" + order), "$.items[*].title"));
            assertThat(paged(sort, order)).as("%s %s", sort, order).hasSize(3).isEqualTo(whole);
        }
    }

    private List<String> paged(String sort, String order) throws Exception {
        List<String> paged = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            String page = body("board?year=2020&limit=1&sort=" + sort + "&order=" + order + "&cursor=" + cursor);
            paged.addAll(JsonPath.read(page, "$.items[*].title"));
            cursor = JsonPath.read(page, "$.next");
        }
        return paged;
    }

    @Test
    void a_cursor_of_another_tenant_another_order_or_in_pieces_leads_nowhere() throws Exception {
        String mine = JsonPath.read(body("board?year=2020&limit=1"), "$.next");
        read("board?year=2020&limit=1&cursor=" + mine).andExpect(status().isOk());
        read("board?year=2020&limit=1&sort=title&cursor=" + mine).andExpect(status().isNotFound());
        read("board?year=2020&limit=1&cursor=" + mine.substring(4)).andExpect(status().isNotFound());
        TenantId other = tenants.freshCity();
        mvc.perform(get("/api/core/joint/board?year=2020&limit=1&cursor=" + mine)
                        .with(Tokens.of(other, Role.CONGRESS_STAFF)))
                .andExpect(status().isNotFound());
    }

    @Test
    void an_unknown_order_is_refused_with_a_hint() throws Exception {
        read("board?sort=colour")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("sort"))
                .andExpect(jsonPath("$.errors[0].mend", containsString("light")));
    }

    @Test
    void a_district_has_no_joint_picture() throws Exception {
        for (String path : List.of("board", "overview", "board/export", "projects/" + open + "/" + beds)) {
            mvc.perform(get("/api/core/joint/" + path).with(Tokens.of(open, Role.CONGRESS_STAFF)))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.type").value("/problems/not-allowed"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DEPUTY", "DEPARTMENT_CLERK", "STREET_STAFF", "STREET_COUNCILLOR", "PLATFORM_OPERATOR"})
    void these_roles_may_not_read_jointly(Role role) throws Exception {
        for (String path : List.of("board", "overview", "board/export", "projects/" + open + "/" + beds)) {
            mvc.perform(get("/api/core/joint/" + path).with(Tokens.of(city, role)))
                    .andExpect(status().isForbidden());
        }
    }

    @Test
    void a_light_turns_with_the_date_though_nothing_is_sent() throws Exception {
        exchange.execute(
                city,
                "update joint_standing set light = 'GREEN', late = false, turns_on = '2020-08-12' where project_id = ?",
                schools);
        read("board?year=2020&q=学校").andExpect(jsonPath("$.items[0].light").value("RED"));
    }
}
