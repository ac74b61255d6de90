package org.minsheng.core.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.minsheng.core.exchange.GrantKind.FUNDS;
import static org.minsheng.core.exchange.GrantKind.PROGRESS;
import static org.minsheng.core.exchange.GrantKind.PROJECTS;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.exchange.ExchangeForTests;
import org.minsheng.core.exchange.LinkageGrant;
import org.minsheng.core.exchange.SampleOwners;
import org.minsheng.core.exchange.Samples;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

/** What a city sees of its districts: what they grant it, on that day, and they learn that it looked. */
@CoreTest
class JointTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestTenants tenants;

    @Autowired
    SampleOwners owners;

    @Autowired
    ExchangeForTests exchange;

    private TenantId city;
    private TenantId open;
    private TenantId silent;
    private UUID own;
    private UUID beds;
    private UUID schools;
    private UUID secret;
    private LinkageGrant grant;

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

    private void say(
            TenantId owner, UUID project, int no, String title, int done, long planned, long issued, long paid) {
        owners.say(
                owner,
                1,
                Samples.project(project, no, title),
                Samples.progress(project, done),
                Samples.funds(project, planned, issued, paid));
        exchange.deliver(owner);
    }

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
    void the_board_filters_by_tenant_light_type_and_text() throws Exception {
        titles("board?year=2020&tenant=" + open, "养老床位", "学校扩建");
        titles("board?year=2020&light=RED", "学校扩建");
        titles("board?year=2020&q=床位", "养老床位");
        titles("board?year=2020&q=卫健", "市级公园", "养老床位", "学校扩建");
        titles("board?year=2020&type=SUBSIDY");
        titles("board?year=2019");
        titles("board?year=2020&tenant=" + silent);
    }

    private void titles(String path, String... titles) throws Exception {
        List<String> shown = JsonPath.read(body(path), "$.items[*].title");
        assertThat(shown).as(path).containsExactlyInAnyOrder(titles);
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
                .andExpect(jsonPath("$.detail", containsString("light")));
    }

    @Test
    void without_funds_in_the_grant_no_funds_are_shown_even_of_copies_that_are_still_there() throws Exception {
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
                .andExpect(jsonPath("$.items[0].reportMonth").value((Object) null));
        titles("board?year=2020&light=RED");
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
    void an_ended_grant_hides_on_the_next_request_even_before_its_copies_are_gone() throws Exception {
        exchange.execute(city, "update linkage_grant set state = 'ENDED'");
        assertThat(exchange.copies(city, open)).hasSize(2);
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
    void an_end_through_the_front_door_removes_the_rows_and_their_copies() throws Exception {
        exchange.agree(Samples.ended(grant));
        titles("board?year=2020", "市级公园");
        assertThat(exchange.copies(city, open)).isEmpty();
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
                .andExpect(linked("funds.issueRate", 39.25))
                .andExpect(linked("funds.paymentRateOfIssued", 63.69))
                .andExpect(
                        jsonPath("$.districts[?(@.linked == false)].projects").value(contains(nullValue())));
    }

    private ResultMatcher linked(String figure, Object value) {
        return jsonPath("$.districts[?(@.linked == true)]." + figure).value(contains(value));
    }

    @Test
    void a_district_has_no_joint_picture() throws Exception {
        for (String path : List.of("board", "overview", "board/export", "projects/" + open + "/" + beds)) {
            mvc.perform(get("/api/core/joint/" + path).with(Tokens.of(open, Role.CONGRESS_STAFF)))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.type").value("/problems/only-for-cities"));
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
    void the_excel_file_says_the_same_as_the_board_and_as_of_when() throws Exception {
        byte[] file = read("board/export?year=2020&tenant=" + open + "&sort=no")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("joint-board-2020.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("2020-08-12");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            Row row = sheet.getRow(2);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("养老床位");
            assertThat(row.getCell(5).getStringCellValue()).isEqualTo("绿灯");
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(57.14);
            assertThat(row.getCell(10).getNumericCellValue()).isEqualTo(100);
            assertThat(row.getCell(16).getStringCellValue())
                    .isEqualTo(grant.id().toString());
        }
    }

    @Test
    void every_read_through_a_grant_is_told_to_the_grantor_once_without_a_name() throws Exception {
        UUID someone = UUID.randomUUID();
        var reader = Tokens.as(someone, city, Role.GOVERNMENT_OFFICE, Role.AUDIT_OBSERVER);
        mvc.perform(get("/api/core/joint/board?year=2020").with(reader)).andExpect(status().isOk());
        mvc.perform(get("/api/core/joint/projects/" + open + "/" + beds).with(reader))
                .andExpect(status().isOk());
        mvc.perform(get("/api/core/joint/overview?year=2020").with(reader)).andExpect(status().isOk());
        mvc.perform(get("/api/core/joint/board/export?year=2020&q=床位").with(reader))
                .andExpect(status().isOk());
        // of these nothing of the district was in the answer
        mvc.perform(get("/api/core/joint/board?year=2020&tenant=" + city).with(reader));
        mvc.perform(get("/api/core/joint/projects/" + open + "/" + secret).with(reader));
        read("board?year=2020").andExpect(status().isOk());
        exchange.deliver(city);
        exchange.deliver(city);

        mvc.perform(get("/api/core/disclosures").with(Tokens.of(open, Role.CONGRESS_STAFF)))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.items[*].what").value(contains("BOARD", "EXPORT", "OVERVIEW", "PROJECT", "BOARD")))
                .andExpect(jsonPath("$.items[*].readerNo").value(contains(2, 1, 1, 1, 1)))
                .andExpect(jsonPath("$.items[*].projects").value(contains(2, 1, 2, 1, 2)))
                .andExpect(jsonPath("$.items[3].subject").value("1 养老床位"))
                .andExpect(jsonPath("$.items[3].role").value("GOVERNMENT_OFFICE"))
                .andExpect(jsonPath("$.items[3].grantId").value(grant.id().toString()))
                .andExpect(jsonPath("$.items[3].reader.tenant").value(city.value()))
                .andExpect(content().string(not(containsString(someone.toString()))));
        assertThat(exchange.count(city, "grant_reading")).isEqualTo(5);
        assertThat(exchange.count(silent, "disclosure")).isZero();
    }

    @Test
    void a_look_under_a_grant_that_has_ended_since_is_still_told() throws Exception {
        read("board?year=2020").andExpect(status().isOk());
        exchange.agree(Samples.ended(grant));
        exchange.deliver(city);
        assertThat(exchange.count(open, "disclosure")).isEqualTo(1);
    }

    @Test
    void disclosures_are_paged_and_not_for_everyone() throws Exception {
        for (int i = 0; i < 3; i++) {
            read("board?year=2020").andExpect(status().isOk());
        }
        exchange.deliver(city);
        String first = mvc.perform(
                        get("/api/core/disclosures?limit=2").with(Tokens.of(open, Role.TENANT_ADMINISTRATOR)))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = JsonPath.read(first, "$.next");
        mvc.perform(get("/api/core/disclosures?limit=2&cursor=" + next).with(Tokens.of(open, Role.CONGRESS_STAFF)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").value((Object) null));
        mvc.perform(get("/api/core/disclosures?cursor=" + next).with(Tokens.of(silent, Role.CONGRESS_STAFF)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/core/disclosures").with(Tokens.of(open, Role.DEPUTY)))
                .andExpect(status().isForbidden());
    }

    @Test
    void two_grants_on_one_project_are_both_told() throws Exception {
        LinkageGrant second =
                exchange.agree(Samples.naming(Samples.grant(open, city, PROJECTS, PROGRESS, FUNDS), beds));
        read("board?year=2020").andExpect(status().isOk());
        exchange.deliver(city);
        assertThat(exchange.rows(open, "select projects from disclosure where grant_id = ?", grant.id()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("projects", 2));
        assertThat(exchange.rows(open, "select projects from disclosure where grant_id = ?", second.id()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("projects", 1));
    }

    @Test
    void a_light_turns_with_the_date_though_nothing_is_sent() throws Exception {
        exchange.execute(
                city,
                "update joint_project set light = 'GREEN', late = false, turns_on = '2020-08-12' where project_id = ?",
                schools);
        read("board?year=2020&q=学校").andExpect(jsonPath("$.items[0].light").value("RED"));
    }

    private ResultActions read(String path) throws Exception {
        return mvc.perform(get("/api/core/joint/" + path)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(Tokens.of(city, Role.CONGRESS_STAFF)));
    }

    private String body(String path) throws Exception {
        return read(path).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}
