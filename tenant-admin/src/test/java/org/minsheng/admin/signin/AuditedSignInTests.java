package org.minsheng.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minsheng.admin.TestPeople.Account;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.Role;
import org.minsheng.trail.TrailCheck;
import org.minsheng.trail.TrailReport;
import tools.jackson.databind.JsonNode;

/** Who signed in or tried to, and what administrators did, stands in a trail that the service itself can't alter. */
class AuditedSignInTests extends SignInTest {

    private static final String DATABASE = "minsheng_admin";

    @Test
    void signing_in_stands_in_the_trail_of_the_congress_with_its_refusals() throws Exception {
        Account clerk = people.member(city, Role.CONGRESS_STAFF);
        browser.answer("password", Map.of("loginName", clerk.login(), "password", "not the right one"));
        signedIn(clerk);
        assertThat(asked("select act || ' ' || outcome || ' ' || status || ' ' || person || ' ' || tenants::text"
                        + " from admin.audit where person = '" + clerk.person() + "' order by id"))
                .containsExactly(
                        "POST /auth/sign-in/password REFUSED 401 " + clerk.person() + " {" + city + "}",
                        "POST /auth/sign-in/password DONE 200 " + clerk.person() + " {" + city + "}");
    }

    @Test
    void what_was_typed_as_a_name_that_nobody_has_is_kept_nowhere() throws Exception {
        String mistaken = "my-password-" + UUID.randomUUID();
        browser.answer("password", Map.of("loginName", mistaken, "password", "x"));
        assertThat(asked("select count(*) from admin.audit where act like '%sign-in/password' and person is null")
                        .getFirst())
                .isNotEqualTo("0");
        assertThat(asked("select count(*) from admin.audit as a where to_jsonb(a)::text like '%" + mistaken + "%'"))
                .containsExactly("0");
    }

    @Test
    void what_an_administrator_does_to_a_member_is_written_before_and_after() throws Exception {
        people.member(city, Role.TENANT_ADMINISTRATOR);
        Account member = people.member(city, Role.CONGRESS_STAFF);
        mvc.perform(post("/api/admin/members/" + member.membership() + "/first-password")
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk());
        mvc.perform(post("/api/admin/members/" + member.membership() + "/suspend")
                        .with(tokens.of(city, Role.CONGRESS_STAFF)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/admin/members").with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk());
        assertThat(asked("select act || ' ' || outcome || ' ' || roles::text from admin.audit where subject = '"
                        + member.membership() + "' order by id"))
                .containsExactly(
                        "POST /api/admin/members/{id}/first-password BEGUN {TENANT_ADMINISTRATOR}",
                        "POST /api/admin/members/{id}/first-password DONE {TENANT_ADMINISTRATOR}",
                        "POST /api/admin/members/{id}/suspend BEGUN {CONGRESS_STAFF}",
                        "POST /api/admin/members/{id}/suspend REFUSED {CONGRESS_STAFF}");
    }

    @Test
    void whoever_was_signed_in_before_is_not_blamed_for_a_name_that_nobody_has() throws Exception {
        Account clerk = people.member(city, Role.CONGRESS_STAFF);
        Account other = people.member(tenants.city(), Role.CONGRESS_STAFF);
        signedIn(clerk);
        browser.answer("password", Map.of("loginName", "nobody-" + UUID.randomUUID(), "password", "x"));
        browser.answer("password", Map.of("loginName", other.login(), "password", "not the right one"));
        String whose = "select outcome || ' ' || status from admin.audit where person = '%s' order by id";
        assertThat(asked(whose.formatted(clerk.person()))).containsExactly("DONE 200");
        assertThat(asked(whose.formatted(other.person()))).containsExactly("REFUSED 401");
        browser.answer("abandon", Map.of());
        assertThat(asked(whose.formatted(clerk.person()))).containsExactly("DONE 200", "DONE 200");
    }

    @Test
    void signing_out_stands_there_once_however_it_is_told() throws Exception {
        Account clerk = people.member(city, Role.CONGRESS_STAFF);
        signedIn(clerk);
        JsonNode issued = browser.tokens();
        browser.follow("/auth/connect/logout?post_logout_redirect_uri=http://localhost:8080/&id_token_hint="
                + issued.get("id_token").asString());
        mvc.perform(post("/auth/oauth2/revoke")
                .header("Authorization", Browser.basic("api-gateway", Browser.secret("api-gateway")))
                .param("token", issued.get("refresh_token").asString()));
        assertThat(asked(
                        "select outcome || ' ' || tenants::text from admin.audit where act = 'POST /logout' and person = '"
                                + clerk.person() + "'"))
                .containsExactly("DONE {" + city + "}");
        mvc.perform(get("/api/admin/audit?q=logout").with(tokens.of(city, Role.AUDIT_OBSERVER)))
                .andExpect(jsonPath("$.items[0].what").value("退出登录"));
    }

    @Test
    void the_services_login_may_read_and_add_and_nothing_else() throws Exception {
        assertThat(asked("select name from admin.kept_history order by name"))
                .containsExactly(
                        "audit", "kept_history", "linkage_grant_history", "membership_change", "separation_event");
        assertThat(asked("""
                        select name || ' ' || may
                          from (select name from admin.kept_history union all select 'seal' union all select 'seal_head') as h,
                               unnest(array['update', 'delete', 'truncate', 'references', 'trigger', 'maintain']) as may
                         where has_table_privilege('admin_service', 'admin.' || name, may)
                            or may in ('update', 'references') and has_any_column_privilege('admin_service', 'admin.' || name, may)
                        """)).isEmpty();
        assertThat(asked("""
                        select relname from pg_class where relnamespace = 'admin'::regnamespace
                           and pg_has_role('admin_service', relowner, 'member')
                        """)).isEmpty();
        assertThat(asked("select has_schema_privilege('admin_service', 'admin', 'create')"
                        + " or has_database_privilege('admin_service', 'minsheng_admin', 'create, temporary')"))
                .containsExactly("f");
    }

    @Test
    void what_a_superuser_does_to_it_is_found() throws Exception {
        people.member(city, Role.TENANT_ADMINISTRATOR);
        Account member = people.member(city, Role.CONGRESS_STAFF);
        mvc.perform(post("/api/admin/members/" + member.membership() + "/suspend")
                        .with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk());
        try (Connection connection = begun()) {
            assertThat(check(connection).findings()).isEmpty();
            run(
                    connection,
                    "update membership_change set by_name = 'nobody' where membership = '" + member.membership() + "'");
            assertThat(check(connection).findings())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("ALTERED: membership_change " + member.membership());
            connection.rollback();
        }
    }

    @Test
    void a_congress_reads_what_concerns_it_and_nothing_of_others() throws Exception {
        Account clerk = people.member(city, Role.CONGRESS_STAFF);
        signedIn(clerk);
        String found = "$.items[?(@.person == '" + clerk.person() + "')]";
        mvc.perform(get("/api/admin/audit").with(tokens.of(city, Role.AUDIT_OBSERVER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath(found).isNotEmpty());
        mvc.perform(get("/api/admin/audit").with(tokens.of(tenants.city(), Role.AUDIT_OBSERVER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath(found).isEmpty());
        mvc.perform(get("/api/admin/audit/export").with(tokens.of(city, Role.TENANT_ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("输入登录名和密码")));
        mvc.perform(get("/api/admin/audit").with(tokens.of(city, Role.CONGRESS_STAFF)))
                .andExpect(status().isForbidden());
    }

    private static TrailReport check(Connection connection) throws Exception {
        return TrailCheck.of(connection, "tenant-admin", "admin_service", List.of());
    }

    private static Connection begun() throws Exception {
        Connection connection = PostgresForTests.connect(DATABASE, PostgresForTests.SUPERUSER);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        run(connection, "set local search_path to admin");
        return connection;
    }

    private static void run(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> asked(String sql) throws Exception {
        List<String> answers = new ArrayList<>();
        try (Connection connection = PostgresForTests.connect(DATABASE, PostgresForTests.SUPERUSER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }
}
