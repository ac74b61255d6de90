package org.minsheng.core.execution.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.BusinessTime;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The register of a year as it is looked through. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class ProjectEndpointTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs staff;

    @AfterEach
    void back() {
        BusinessTime.back();
    }

    @BeforeEach
    void a_city_with_its_list() {
        staff = ListedCity.askedBy(Role.CONGRESS_STAFF, tenants, mvc);
    }

    @Test
    void a_cursor_leads_through_the_whole_list_in_order() {
        List<Integer> numbers = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = AskedAs.ok(staff.get("/api/core/projects?year=2020&limit=4&cursor=" + next));
            page.get("items").forEach(row -> numbers.add(row.get("no").asInt()));
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(staff.get("/api/core/projects?year=2020&cursor=broken")).hasStatus(404);
    }

    @Test
    void filters_and_order_are_those_of_the_address() {
        assertThat(numbers("q=养老")).containsExactly(8);
        assertThat(numbers("sort=no&order=desc")).startsWith(10, 9, 8);
        assertThat(numbers("light=GREEN")).isEmpty();
        assertThat(numbers("light=UNKNOWN")).hasSize(10);
        assertThat(numbers("type=SUBSIDY")).isEmpty();
        assertThat(numbers("department=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void those_whose_report_is_overdue_can_be_shown_alone() {
        BusinessTime.turnTo(LocalDate.of(2020, 1, 6));
        a_city_with_its_list();
        BusinessTime.back();
        JsonNode reported = staff.project(8);
        UUID department = staff.department("市民政局");
        staff.assign(reported, department);
        long[] values = new long[reported.get("indicators").size()];
        AskedAs.ok(staff.clerkOf(department)
                .report(reported, "2020-07", AskedAs.figures(reported, 0, 0, "", values), null));
        assertThat(numbers("late=true")).containsExactly(1, 2, 3, 4, 5, 6, 7, 9, 10);
        assertThat(numbers("late=false")).containsExactly(8);
    }

    @Test
    void the_export_holds_no_formula_of_a_title() throws IOException {
        staff.importList(
                "congress,year,no,title,type,indicator,verb,comparator,target,unit,quality\n"
                        + "杭州市,2020,11,\"=HYPERLINK(\"\"http://x\"\")\",SUBSIDY,a,b,EQ,1,c,EXACT\n",
                2020);
        MvcTestResult export = staff.get("/api/core/projects/export?year=2020");
        assertThat(export).hasStatusOk();
        byte[] file = export.getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(13).getCell(1).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void who_may_not_read_or_organize_is_refused() {
        AskedAs councillor = staff.with(Role.STREET_COUNCILLOR);
        AskedAs deputy = staff.with(Role.DEPUTY);
        assertThat(councillor.get("/api/core/projects?year=2020")).hasStatus(403);
        assertThat(councillor.get("/api/core/overview?year=2020")).hasStatus(403);
        assertThat(councillor.get("/api/core/projects/export?year=2020")).hasStatus(403);
        assertThat(deputy.get("/api/core/projects?year=2020")).hasStatusOk();
        assertThat(deputy.send(HttpMethod.POST, "/api/core/departments", Map.of("name", "x"), null))
                .hasStatus(403);
        assertThat(deputy.send(HttpMethod.PATCH, "/api/core/projects/" + UUID.randomUUID(), Map.of(), 0L))
                .hasStatus(403);
        assertThat(deputy.send(
                        HttpMethod.PUT,
                        "/api/core/policy",
                        Map.of("greenFrom", 0, "yellowFrom", -1, "reportDueDay", 5),
                        0L))
                .hasStatus(403);
        assertThat(deputy.get("/api/core/duties")).hasStatus(403);
        assertThat(deputy.get("/api/core/reports")).hasStatus(403);
    }

    private List<Integer> numbers(String query) {
        List<Integer> numbers = new ArrayList<>();
        AskedAs.ok(staff.get("/api/core/projects?year=2020&" + query))
                .get("items")
                .forEach(row -> numbers.add(row.get("no").asInt()));
        return numbers;
    }
}
