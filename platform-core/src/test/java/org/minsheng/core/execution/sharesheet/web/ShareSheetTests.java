package org.minsheng.core.execution.sharesheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.RealServers;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.TenantId;
import org.minsheng.tenancy.testing.PostgresForTests;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Hangzhou's list of 2020 on one sheet. */
@CoreTest
@NullUnmarked
class ShareSheetTests {

    private static final String SHEET = "/api/core/share-sheets/2020";

    /** For 29 indicators and 13 districts: one to hold each indicator's project, and some seventy however many there are. */
    private static final int MOST_TO_SAVE_A_YEAR = 105;

    private static final String COUNTED = "select coalesce(sum(calls), 0) from pg_stat_statements s"
            + " join pg_database d on d.oid = s.dbid where d.datname = current_database()"
            + " and query !~* '^(begin|commit|rollback|set|show|select pg_stat|select set_config|select coalesce\\(sum\\(calls)'"
            + " and query !~* 'seal_head|platform.revocation|insert into audit'";

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs office;
    TenantId upper;
    TenantId lower;
    JsonNode estates;
    JsonNode percentage;

    @BeforeEach
    void a_city_with_two_districts() {
        office = ListedCity.askedBy(Role.GOVERNMENT_OFFICE, tenants, mvc);
        upper = tenants.freshDistrict(office.tenant());
        lower = tenants.freshDistrict(office.tenant());
        estates = office.project(4).get("indicators").get(0);
        percentage = office.project(2).get("indicators").get(1);
    }

    @Test
    void several_targets_are_shared_out_with_one_request_and_read_again() {
        JsonNode halls = office.project(6).get("indicators").get(0);
        JsonNode saved =
                AskedAs.ok(put(row(estates, 0, Map.of(upper, 100, lower, 200)), row(halls, 0, Map.of(lower, 400))));
        assertThat(lineOf(saved, estates).get("shares")).hasSize(2);
        assertThat(lineOf(saved, halls).get("shares")).hasSize(1);
        JsonNode read = AskedAs.ok(office.get(SHEET));
        assertThat(read).isEqualTo(saved);
        assertThat(lineOf(read, estates).get("rolledUp").asBoolean()).isTrue();
        assertThat(lineOf(read, estates).get("target").asInt()).isEqualTo(300);
        JsonNode alone = AskedAs.ok(office.get(sharesOf(estates)));
        assertThat(alone.get("unassigned").asInt()).isZero();
        assertThat(alone.get("version")).isEqualTo(lineOf(read, estates).get("version"));
        assertThat(alone.get("changes")).hasSize(2);
    }

    @Test
    void a_row_that_is_not_sent_stays_and_one_without_cells_is_taken_back() {
        JsonNode halls = office.project(6).get("indicators").get(0);
        AskedAs.ok(put(row(estates, 0, Map.of(upper, 100)), row(halls, 0, Map.of(lower, 400))));
        JsonNode saved = AskedAs.ok(put(row(estates, 1, Map.of())));
        assertThat(lineOf(saved, estates).get("shares")).isEmpty();
        assertThat(lineOf(saved, estates).get("rolledUp").asBoolean()).isFalse();
        assertThat(lineOf(saved, halls).get("shares")).hasSize(1);
    }

    @Test
    void what_was_overtaken_changes_nothing_and_says_of_which_indicator_and_district() {
        JsonNode halls = office.project(6).get("indicators").get(0);
        AskedAs.ok(put(row(estates, 0, Map.of(upper, 100))));
        MvcTestResult late = put(row(estates, 0, Map.of(upper, 90)), row(halls, 0, Map.of(lower, 400)));
        assertThat(late).hasStatus(412);
        JsonNode change = AskedAs.json(late).get("changes").get(0);
        assertThat(change.get("of").asString()).contains(" · " + upper.value());
        assertThat(change.get("to").asString()).isEqualTo("100");
        JsonNode read = AskedAs.ok(office.get(SHEET));
        assertThat(lineOf(read, halls).get("shares")).isEmpty();
        assertThat(lineOf(read, estates).get("shares").get(0).get("target").asInt())
                .isEqualTo(100);
    }

    @Test
    void all_that_is_wrong_is_told_by_row_and_district_and_nothing_is_saved() {
        TenantId foreign = tenants.freshDistrict(tenants.freshCity());
        MvcTestResult refused =
                put(row(estates, 0, Map.of(upper, 100, foreign, 10)), row(percentage, 0, Map.of(lower, 50)));
        assertThat(refused).hasStatus(422);
        JsonNode errors = AskedAs.json(refused).get("errors");
        assertThat(errors).hasSize(2);
        assertThat(errors.get(0).get("row").asInt()).isEqualTo(1);
        assertThat(errors.get(0).get("field").asString()).isEqualTo(foreign.value());
        assertThat(errors.get(1).get("row").asInt()).isEqualTo(2);
        assertThat(errors.get(1).get("message").asString()).contains("百分比");
        assertThat(lineOf(AskedAs.ok(office.get(SHEET)), estates).get("shares")).isEmpty();
    }

    @Test
    void nought_is_no_share_and_there_are_bounds() {
        assertThat(put(row(estates, 0, Map.of(upper, 0)))).hasStatus(422);
        assertThat(office.send(HttpMethod.PUT, SHEET, Map.of("rows", List.of()), null))
                .hasStatus(422);
        List<Map<String, Object>> cells = IntStream.range(0, 200)
                .mapToObj(i -> Map.<String, Object>of("district", "d" + i, "target", 1))
                .toList();
        List<Map<String, Object>> rows = IntStream.range(0, 101)
                .mapToObj(i -> Map.of("indicatorId", estates.get("id").asString(), "version", 0, "shares", cells))
                .toList();
        MvcTestResult tooMany = office.send(HttpMethod.PUT, SHEET, Map.of("rows", rows), null);
        assertThat(tooMany).hasStatus(422);
        assertThat(AskedAs.json(tooMany).toString()).contains("20,000");
    }

    @Test
    void only_who_divides_targets_has_the_sheet() {
        AskedAs staff = office.with(Role.CONGRESS_STAFF);
        assertThat(staff.get(SHEET)).hasStatus(403);
        assertThat(staff.send(HttpMethod.PUT, SHEET, form(row(estates, 0, Map.of())), null))
                .hasStatus(403);
    }

    @Test
    void the_file_has_a_row_for_each_that_can_be_shared_out_with_what_is_there() throws IOException {
        AskedAs.ok(put(row(estates, 0, Map.of(upper, 100))));
        byte[] file = office.get(SHEET + "/file").getResponse().getContentAsByteArray();
        List<String> found = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0).forEach(row -> {
                StringBuilder line = new StringBuilder();
                row.forEach(cell -> line.append(cell).append('|'));
                found.add(line.toString());
            });
        }
        assertThat(found).anyMatch(line -> line.startsWith("序号|项目|指标|单位|目标|") && line.contains(upper.value()));
        assertThat(found).anyMatch(line -> line.contains("|300.0|") && line.contains("100.0|"));
        assertThat(found).noneMatch(line -> line.contains("|%|"));
    }

    @Test
    void a_whole_year_for_thirteen_districts_takes_few_statements() {
        List<TenantId> districts = new ArrayList<>(List.of(upper, lower));
        IntStream.range(0, 11).forEach(i -> districts.add(tenants.freshDistrict(office.tenant())));
        PostgresForTests.execute(RealServers.DATABASE, "create extension if not exists pg_stat_statements");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode line : AskedAs.ok(office.get(SHEET)).get("rows")) {
            if (line.get("closed").isNull()) {
                Map<TenantId, Integer> shares = new HashMap<>();
                districts.forEach(each -> shares.put(each, 1));
                rows.add(row(line.get("indicatorId").asString(), 0, shares));
            }
        }
        assertThat(rows).hasSizeGreaterThan(20);
        PostgresForTests.ask(RealServers.DATABASE, "select pg_stat_statements_reset()");
        AskedAs.ok(office.send(HttpMethod.PUT, SHEET, Map.of("rows", rows), null));
        int statements = Integer.parseInt(String.valueOf(PostgresForTests.ask(RealServers.DATABASE, COUNTED)));
        String asked = String.valueOf(PostgresForTests.ask(
                RealServers.DATABASE,
                COUNTED.replace("coalesce(sum(calls), 0)", "string_agg(calls || ' ' || left(query, 90), chr(10))")));
        assertThat(statements).as(asked).isLessThanOrEqualTo(MOST_TO_SAVE_A_YEAR);
    }

    private static Map<String, Object> row(JsonNode indicator, long version, Map<TenantId, Integer> shares) {
        return row(indicator.get("id").asString(), version, shares);
    }

    private static Map<String, Object> row(String indicator, long version, Map<TenantId, Integer> shares) {
        List<Map<String, Object>> cells = shares.entrySet().stream()
                .map(each -> Map.<String, Object>of("district", each.getKey().value(), "target", each.getValue()))
                .toList();
        return Map.of("indicatorId", indicator, "version", version, "shares", cells);
    }

    @SafeVarargs
    private static Map<String, Object> form(Map<String, Object>... rows) {
        return Map.of("rows", List.of(rows));
    }

    @SafeVarargs
    private MvcTestResult put(Map<String, Object>... rows) {
        return office.send(HttpMethod.PUT, SHEET, form(rows), null);
    }

    private static JsonNode lineOf(JsonNode sheet, JsonNode indicator) {
        for (JsonNode line : sheet.get("rows")) {
            if (line.get("indicatorId").equals(indicator.get("id"))) {
                return line;
            }
        }
        throw new AssertionError("No row of " + indicator.get("id"));
    }

    private static String sharesOf(JsonNode indicator) {
        return "/api/core/indicators/" + indicator.get("id").asString() + "/shares";
    }
}
