package org.minsheng.core.execution.yearlist.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Lists of one year that come from several desks at once, and a list for a year that is over. */
@CoreTest
@NullUnmarked
class ImportsAtOnceTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ChangeLog changes;

    AskedAs staff;

    @BeforeEach
    void a_city() {
        staff = AskedAs.role(mvc, tenants.freshCity("杭州市"), Role.CONGRESS_STAFF, Role.GOVERNMENT_OFFICE);
    }

    @Test
    void lists_of_a_year_that_nobody_planned_are_all_taken_in() throws InterruptedException {
        assertThat(confirmedAtOnce(ready(2018, 1), ready(2018, 2), ready(2018, 3)))
                .containsOnly(200);
        assertThat(AskedAs.ok(staff.get("/api/core/projects?year=2018")).get("items"))
                .hasSize(3);
    }

    @Test
    void of_lists_with_the_same_number_one_is_taken_in_and_the_others_are_refused() throws InterruptedException {
        assertThat(confirmedAtOnce(ready(2018, 1), ready(2018, 1), ready(2018, 1)))
                .containsExactlyInAnyOrder(200, 409, 409);
    }

    @Test
    void a_closed_year_takes_no_list() {
        String early = ready(2018, 1);
        AskedAs.ok(staff.send(
                HttpMethod.PUT,
                "/api/core/cycles/2018",
                Map.of("stage", "CLOSED", "implementingFrom", "2018-01-01", "implementingTo", "2018-12-31"),
                0L));
        assertThat(staff.send(HttpMethod.POST, confirm(early), null, null)).hasStatus(409);
        assertThat(staff.upload(list(2018, 2), 2018)).hasStatus(409);
    }

    @Test
    void lists_that_name_the_same_new_departments_find_them_once() throws InterruptedException {
        assertThat(confirmedAtOnce(led(1, "市民政局"), led(2, "市民政局"), led(3, "市民政局")))
                .containsOnly(200);
        assertThat(departments()).containsExactly("市民政局");
    }

    @Test
    void a_list_confirmed_later_is_given_to_the_department_that_another_has_opened_unless_it_was_closed() {
        String second = led(2, "市民政局");
        String third = led(3, "市民政局");
        AskedAs.ok(staff.send(HttpMethod.POST, confirm(led(1, "市民政局")), null, null));
        AskedAs.ok(staff.send(HttpMethod.POST, confirm(second), null, null));
        assertThat(departments()).containsExactly("市民政局");
        JsonNode opened = AskedAs.ok(staff.get("/api/core/departments")).get(0);
        UUID id = AskedAs.id(opened);
        AskedAs.ok(
                staff.send(HttpMethod.PUT, "/api/core/departments/" + id, Map.of("name", "市民政局", "active", false), 0L));
        MvcTestResult refused = staff.send(HttpMethod.POST, confirm(third), null, null);
        assertThat(refused).hasStatus(409);
        assertThat(AskedAs.json(refused).get("detail").asString()).startsWith("“市民政局”已停用，不能再承办或配合");
        TenantScope.run(
                staff.tenant(),
                () -> assertThat(changes.of(id).reversed())
                        .extracting(Change::field, Change::to, Change::by)
                        .startsWith(
                                tuple("name", "市民政局", "CONGRESS_STAFF"),
                                tuple("fromList", "list.csv", "CONGRESS_STAFF")));
    }

    private List<String> departments() {
        return AskedAs.ok(staff.get("/api/core/departments")).findValuesAsString("name");
    }

    @Test
    void a_list_whose_milestones_the_year_no_longer_holds_is_refused_with_their_cells() {
        String planned = list(2018, 1).replace("数据质量\n", "数据质量,3月节点,12月节点\n").replace("准确\n", "准确,30,100\n");
        String early = AskedAs.ok(staff.upload(planned, 2018)).get("id").asString();
        AskedAs.ok(staff.send(
                HttpMethod.PUT,
                "/api/core/cycles/2018",
                Map.of("stage", "IMPLEMENTING", "implementingFrom", "2018-06-01", "implementingTo", "2018-12-31"),
                0L));
        assertThat(staff.send(HttpMethod.POST, confirm(early), null, null))
                .hasStatus(409)
                .bodyText()
                .contains("L2", "2018年6月1日至2018年12月31日")
                .doesNotContain("M2");
        assertThat(AskedAs.ok(staff.get("/api/core/projects?year=2018")).get("items"))
                .isEmpty();
    }

    private List<Integer> confirmedAtOnce(String... lists) throws InterruptedException {
        var statuses = new ConcurrentLinkedQueue<Integer>();
        List<Thread> desks = new ArrayList<>();
        for (String list : lists) {
            desks.add(Thread.ofPlatform()
                    .start(() -> statuses.add(staff.send(HttpMethod.POST, confirm(list), null, null)
                            .getResponse()
                            .getStatus())));
        }
        for (Thread desk : desks) {
            desk.join();
        }
        return List.copyOf(statuses);
    }

    private String ready(int year, int no) {
        return ready(list(year, no), year);
    }

    private String led(int no, String department) {
        String[] lines = list(2018, no).split("\n");
        return ready(lines[0] + ",承办单位\n" + lines[1] + "," + department + "\n", 2018);
    }

    private String ready(String list, int year) {
        JsonNode uploaded = AskedAs.ok(staff.upload(list, year));
        assertThat(uploaded.get("state").asString()).isEqualTo("READY");
        return uploaded.get("id").asString();
    }

    private static String confirm(String list) {
        return "/api/core/imports/" + list + "/confirm";
    }

    private static String list(int year, int no) {
        return "人大,年度,序号,项目,项目类型,指标,动作,比较方式,目标值,单位,数据质量\n杭州市,%d,%d,养老服务,建设类,床位,新增,等于,100,张,准确\n".formatted(year, no);
    }
}
