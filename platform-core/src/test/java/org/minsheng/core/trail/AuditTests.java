package org.minsheng.core.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.Role;
import org.minsheng.trail.TrailCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What is changed, tried or taken along stands in the congress's own trail. */
@CoreTest
class AuditTests {

    private static final String AUDIT = "/api/core/audit";
    private static final String DEPARTMENTS = "/api/core/departments";

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    TenantId city;
    AskedAs office;

    @BeforeEach
    void a_city() {
        city = tenants.freshCity();
        office = AskedAs.role(mvc, city, Role.GOVERNMENT_OFFICE);
    }

    @Test
    void a_change_is_written_down_before_and_after_with_who_when_from_where_and_how_it_ended() throws SQLException {
        office.department("市教育局");
        assertThat(asked("select act || ' ' || outcome || ' ' || coalesce(status::text, '-') from audit order by id"))
                .containsExactly("POST /api/core/departments BEGUN -", "POST /api/core/departments DONE 201");
        assertThat(asked("""
                        select count(distinct person) || ' ' || min(name) || ' ' || min(roles::text) || ' ' || min(address)
                               || ' ' || min(tenants::text) || ' ' || bool_and(at > now() - interval '1 minute')
                          from audit
                        """).getFirst())
                .startsWith("1 ")
                .endsWith(" {GOVERNMENT_OFFICE} 127.0.0.1 {" + city + "} true");
        assertThat(asked("select count(*) from audit as e join audit as b on e.begun = b.id and e.request = b.request"))
                .containsExactly("1");
    }

    @Test
    void what_was_refused_was_tried() throws SQLException {
        office.with(Role.DEPUTY).send(HttpMethod.POST, DEPARTMENTS, Map.of("name", "市教育局"), null);
        office.send(HttpMethod.POST, DEPARTMENTS, Map.of("name", ""), null);
        assertThat(
                        asked(
                                "select outcome || ' ' || status || ' ' || roles::text from audit where status > 0 order by id"))
                .containsExactly("REFUSED 403 {DEPUTY}", "REFUSED 422 {GOVERNMENT_OFFICE}");
        assertThat(asked("select * from department")).isEmpty();
    }

    @Test
    void reading_leaves_no_entry_but_taking_a_file_along_does() throws SQLException {
        AskedAs.ok(office.get(DEPARTMENTS));
        assertThat(asked("select act from audit")).isEmpty();
        assertThat(office.get("/api/core/projects/export?year=2020")).hasStatusOk();
        assertThat(asked("select act || ' ' || outcome from audit"))
                .containsExactly("GET /api/core/projects/export DONE");
    }

    @Test
    void nothing_is_done_that_cannot_be_written_down() throws SQLException {
        PostgresForTests.execute(
                RealServers.DATABASE, "revoke insert on " + city.schema() + ".audit from " + city.role());
        assertThat(office.send(HttpMethod.POST, DEPARTMENTS, Map.of("name", "市教育局"), null))
                .hasStatus5xxServerError();
        assertThat(asked("select * from department")).isEmpty();
    }

    @Test
    void another_congress_finds_nothing_of_it_and_each_has_a_chain_of_its_own() throws SQLException {
        TenantId other = tenants.freshCity();
        office.department("市教育局");
        try (Connection connection = as(other)) {
            assertThat(TrailOfACity.ask(connection, "select act from audit")).isEmpty();
        }
        try (Connection connection = as(city)) {
            var report = TrailCheck.of(connection, city.value(), PostgresForTests.CORE_SERVICE, List.of());
            assertThat(report.findings()).isEmpty();
            assertThat(report.head().position()).isGreaterThan(6);
        }
    }

    @Test
    void administrators_and_observers_read_it_part_by_part_and_take_it_along_and_nobody_else_does() throws Exception {
        office.department("市教育局");
        office.send(HttpMethod.POST, DEPARTMENTS, Map.of("name", ""), null);
        for (Role reader : List.of(Role.TENANT_ADMINISTRATOR, Role.AUDIT_OBSERVER)) {
            JsonNode first = AskedAs.ok(office.with(reader).get(AUDIT + "?limit=1&q=departments"));
            // also by what it is called
            assertThat(AskedAs.ok(office.with(reader).get(AUDIT + "?limit=1&q=承办单位"))
                            .get("items"))
                    .isEqualTo(first.get("items"));
            assertThat(AskedAs.ok(office.with(reader).get(AUDIT + "?limit=1&q=没有这样的事"))
                            .get("items"))
                    .isEmpty();
            assertThat(first.get("items").get(0).get("outcome").asString()).isEqualTo("REFUSED");
            JsonNode second = AskedAs.ok(office.with(reader)
                    .get(AUDIT + "?limit=1&q=departments&cursor="
                            + first.get("next").asString()));
            assertThat(second.get("items").get(0).get("what").asString()).isEqualTo("添加承办单位");
            assertThat(second.get("next").isNull())
                    .as("what was begun and has ended is one deed")
                    .isTrue();
        }
        for (Role other : List.of(Role.GOVERNMENT_OFFICE, Role.CONGRESS_STAFF, Role.DEPUTY)) {
            assertThat(office.with(other).get(AUDIT)).hasStatus(403);
            assertThat(office.with(other).get(AUDIT + "/export")).hasStatus(403);
        }
        var file = office.with(Role.AUDIT_OBSERVER).get(AUDIT + "/export?outcome=DONE");
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"时间\"")
                .contains("\"添加承办单位\"")
                .doesNotContain("REFUSED");
    }

    @Test
    void what_was_begun_and_never_ended_is_read_as_that() throws Exception {
        PostgresForTests.execute(
                RealServers.DATABASE,
                "insert into " + city.schema()
                        + ".audit (tenants, roles, act, outcome) values ('{}', '{}', 'POST /x', 'BEGUN')");
        JsonNode found = AskedAs.ok(office.with(Role.AUDIT_OBSERVER).get(AUDIT + "?outcome=BEGUN"));
        assertThat(found.get("items").get(0).get("act").asString()).isEqualTo("POST /x");
    }

    @Test
    void a_forged_place_in_it_is_nowhere() {
        for (String keys : List.of("+999999999-12-31T00:00:00Z\u001f" + UUID.randomUUID(), "x\u001fy", "1")) {
            String forged = city + "\u001faudit null null null null\u001f" + keys;
            String cursor = Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
            assertThat(office.with(Role.AUDIT_OBSERVER).get(AUDIT + "?cursor=" + cursor))
                    .hasStatus(404);
        }
    }

    private List<String> asked(String sql) throws SQLException {
        try (Connection connection = as(city)) {
            return TrailOfACity.ask(connection, sql);
        }
    }

    private static Connection as(TenantId tenant) throws SQLException {
        Connection connection = PostgresForTests.connect(RealServers.DATABASE, PostgresForTests.SUPERUSER);
        connection.setAutoCommit(false);
        TrailOfACity.run(connection, "set local search_path to " + tenant.schema());
        return connection;
    }
}
