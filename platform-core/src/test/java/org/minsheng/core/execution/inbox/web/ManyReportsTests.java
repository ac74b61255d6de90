package org.minsheng.core.execution.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.core.testing.Tokens;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** An inbox with the months from May to July of one project. */
@CoreTest
@NullUnmarked
class ManyReportsTests {

    private static final String PATH = "/api/core/reports/confirm";

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    ListedCity city;
    List<JsonNode> reports = new ArrayList<>();

    @BeforeEach
    void an_inbox() {
        city = ListedCity.atWorkSince(LocalDate.of(2020, 1, 6), tenants, mvc);
        for (String month : List.of("2020-05", "2020-06", "2020-07")) {
            reports.add(AskedAs.ok(city.clerk().report(city.project(), month, city.figures(), null)));
        }
    }

    @Test
    void all_are_confirmed_with_one_request_and_count() {
        JsonNode decided = AskedAs.ok(confirm(null));
        assertThat(decided.get("confirmed")).hasSize(3);
        assertThat(decided.get("left")).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(city.office().project(6).get("progress").decimalValue()).isEqualByComparingTo("87.50");
    }

    @Test
    void what_somebody_else_has_done_since_is_left_and_says_why_while_the_others_are_confirmed() {
        JsonNode july = reports.get(2);
        AskedAs.ok(city.clerk()
                .report(
                        city.project(),
                        "2020-07",
                        AskedAs.figures(city.project(), 100, 50, "", 320, 1800),
                        july.get("version").asLong()));
        JsonNode decided = AskedAs.ok(confirm(null));
        assertThat(decided.get("confirmed")).hasSize(2);
        JsonNode left = decided.get("left").get(0);
        assertThat(left.get("id")).isEqualTo(july.get("id"));
        assertThat(left.get("title").asString()).isNotBlank();
        assertThat(left.get("detail").asString()).isNotBlank();
        assertThat(waiting()).isEqualTo(1);
    }

    /** Who was a clerk and has come to the office since. */
    @Test
    void nobody_confirms_their_own_among_many() {
        UUID reporter = Tokens.person(city.tenant(), Role.DEPARTMENT_CLERK);
        AskedAs moved = new AskedAs(mvc, city.tenant(), Tokens.as(reporter, city.tenant(), Role.GOVERNMENT_OFFICE));
        JsonNode decided = AskedAs.ok(moved.send(HttpMethod.POST, PATH, form(), null));
        assertThat(decided.get("confirmed")).isEmpty();
        assertThat(decided.get("left"))
                .hasSize(3)
                .allSatisfy(left -> assertThat(left.get("title").asString()).isEqualTo("不能确认本人报送的数据"));
        assertThat(waiting()).isEqualTo(3);
    }

    @Test
    void a_report_that_is_not_there_is_left() {
        Map<String, Object> unknown =
                Map.of("reports", List.of(Map.of("id", UUID.randomUUID().toString(), "version", 0)));
        JsonNode decided = AskedAs.ok(city.office().send(HttpMethod.POST, PATH, unknown, null));
        assertThat(decided.get("confirmed")).isEmpty();
        assertThat(decided.get("left")).hasSize(1);
    }

    @Test
    void sent_twice_under_one_key_it_happens_once_and_says_the_same() {
        UUID key = UUID.randomUUID();
        JsonNode first = AskedAs.ok(confirm(key));
        JsonNode second = AskedAs.ok(confirm(key));
        assertThat(second).isEqualTo(first);
        JsonNode history = AskedAs.ok(city.office().get("/api/core/reports/" + AskedAs.id(reports.getFirst())));
        assertThat(history.get("version").asLong())
                .isEqualTo(reports.getFirst().get("version").asLong() + 1);
        // without the key it is another request, which comes too late
        assertThat(AskedAs.ok(confirm(null)).get("left")).hasSize(3);
    }

    @Test
    void there_are_at_least_one_and_at_most_two_hundred() {
        assertThat(city.office().send(HttpMethod.POST, PATH, Map.of("reports", List.of()), null))
                .hasStatus(422);
        List<Map<String, Object>> many = IntStream.range(0, 201)
                .mapToObj(i -> Map.<String, Object>of("id", UUID.randomUUID().toString(), "version", 0))
                .toList();
        assertThat(city.office().send(HttpMethod.POST, PATH, Map.of("reports", many), null))
                .hasStatus(422);
    }

    @Test
    void staff_of_the_congress_confirm_nothing() {
        assertThat(city.office().with(Role.CONGRESS_STAFF).send(HttpMethod.POST, PATH, form(), null))
                .hasStatus(403);
    }

    private MvcTestResult confirm(@Nullable UUID key) {
        return city.office().send(HttpMethod.POST, PATH, form(), null, key);
    }

    private Map<String, Object> form() {
        return Map.of(
                "reports",
                reports.stream()
                        .map(report -> Map.of(
                                "id",
                                report.get("id").asString(),
                                "version",
                                report.get("version").asLong()))
                        .toList());
    }

    private int waiting() {
        return AskedAs.ok(city.office().get("/api/core/reports?state=SUBMITTED"))
                .get("items")
                .size();
    }
}
