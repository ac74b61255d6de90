package org.minsheng.core.execution.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.transport.ExchangeForTests;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.PublishedList;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.TenantScope;
import org.minsheng.tenancy.directory.TenantLevel;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.AccessTokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A month's report stays one, and its congress's own, whoever sends what at the same moment. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class ReportSafetyTests {

    private static final Duration AGES = Duration.ofSeconds(60);

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExchangeForTests exchange;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Congress ours;

    /** A city of the published list whose sixth project, 400 halls and 1500 events, has a department. */
    record Congress(TenantId tenant, AskedAs office, UUID department, JsonNode project) {

        AskedAs clerk() {
            return office.clerkOf(department);
        }

        MvcTestResult report(AskedAs by, long issued) {
            return by.report(project, "2020-07", AskedAs.figures(project, issued, 50, "已验收", 300, 1800), null);
        }
    }

    @BeforeEach
    void a_congress_with_its_list() {
        ours = congress();
    }

    private Congress congress() {
        ListedCity listed = ListedCity.atWork(tenants, mvc);
        return new Congress(listed.tenant(), listed.office(), listed.department(), listed.project());
    }

    @Test
    void of_two_first_submissions_at_the_same_moment_one_is_taken_and_the_other_told_to_look() throws Exception {
        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MvcTestResult>> both = TenantScope.call(
                    ours.tenant(),
                    () -> new TransactionTemplate(transactions).execute(status -> {
                        // both get as far as their row, and none can commit while this transaction holds what is
                        // counted of the project
                        jdbc.sql("select 1 from project_sent where project_id = ? for no key update")
                                .param(AskedAs.id(ours.project()))
                                .query(Integer.class)
                                .single();
                        List<Future<MvcTestResult>> sent = List.of(
                                clerks.submit(() -> ours.report(ours.clerk(), 100)),
                                clerks.submit(() -> ours.report(ours.clerk(), 200)));
                        await().atMost(AGES).until(() -> waitingForLocks() == 2);
                        return sent;
                    }));
            assertThat(List.of(status(both.getFirst()), status(both.getLast()))).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(exchange.count(ours.tenant(), "progress_report")).isEqualTo(1);
        assertThat(exchange.count(ours.tenant(), "submission")).isEqualTo(1);
    }

    private static int waitingForLocks() {
        return Integer.parseInt(
                String.valueOf(
                        PostgresForTests.ask(
                                RealServers.DATABASE,
                                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")));
    }

    private static int status(Future<MvcTestResult> answer) throws Exception {
        return answer.get().getResponse().getStatus();
    }

    @Test
    void the_same_key_of_the_same_person_in_two_congresses_is_two_reports() {
        Congress theirs = congress();
        UUID key = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        for (Congress congress : List.of(ours, theirs, ours)) {
            JsonNode report = AskedAs.ok(clerk(congress, person)
                    .send(
                            HttpMethod.PUT,
                            "/api/core/projects/" + congress.project().get("id").asString() + "/reports/2020-07",
                            AskedAs.figures(congress.project(), 100, 50, "已验收", 300, 1400),
                            null,
                            key));
            assertThat(report.get("subjectId")).isEqualTo(congress.project().get("id"));
        }
        for (Congress congress : List.of(ours, theirs)) {
            assertThat(exchange.count(congress.tenant(), "submission")).isEqualTo(1);
            assertThat(exchange.count(congress.tenant(), "idempotent_request where key = ?", key))
                    .isEqualTo(1);
        }
    }

    private AskedAs clerk(Congress congress, UUID person) {
        String token = Tokens.sign(claims -> claims.subject(person.toString())
                .claim(AccessTokens.NAME, "经办员")
                .claim(AccessTokens.TENANT, congress.tenant().value())
                .claim(AccessTokens.ROLES, List.of(Role.DEPARTMENT_CLERK.name()))
                .claim(AccessTokens.DEPARTMENT, congress.department().toString()));
        return new AskedAs(mvc, congress.tenant(), Tokens.bearer(token));
    }

    @Test
    void the_report_of_another_congress_can_be_neither_returned_nor_confirmed() {
        JsonNode report = AskedAs.ok(ours.report(ours.clerk(), 100));
        AskedAs stranger = congress().office();
        String path = "/api/core/reports/" + report.get("id").asString();
        long version = report.get("version").asLong();
        assertThat(stranger.send(HttpMethod.POST, path + "/return", Map.of("reason", "看看"), version))
                .hasStatus(404);
        assertThat(stranger.send(HttpMethod.POST, path + "/confirm", null, version))
                .hasStatus(404);
        assertThat(stranger.get(path)).hasStatus(404);
        assertThat(AskedAs.ok(ours.office().get(path))
                        .get("report")
                        .get("state")
                        .asString())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void the_token_of_a_suspended_congress_reads_and_writes_nothing_until_it_is_back() {
        AskedAs.ok(ours.report(ours.clerk(), 100));
        tenants.suspend(ours.tenant());
        for (String path : List.of("projects", "reports", "overview", "duties", "joint/board", "access-log")) {
            assertThat(ours.office().with(Role.values()).get("/api/core/" + path))
                    .as(path)
                    .hasStatus(403);
        }
        assertThat(ours.clerk()
                        .report(
                                ours.project(),
                                "2020-06",
                                AskedAs.figures(ours.project(), 100, 50, "已验收", 300, 1800),
                                null))
                .hasStatus(403);
        assertThat(ours.office().upload(PublishedList.of("杭州市"), 2020)).hasStatus(403);
        assertThat(exchange.count(ours.tenant(), "progress_report")).isEqualTo(1);
        tenants.prepare(ours.tenant().value(), "杭州市", TenantLevel.CITY, null);
        AskedAs.ok(ours.office().get("/api/core/projects"));
    }
}
