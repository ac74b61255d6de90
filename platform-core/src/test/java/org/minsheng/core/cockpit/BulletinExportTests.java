package org.minsheng.core.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ForwardedPaper;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.minsheng.tenancy.token.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The bulletin of a city whose sixth project, 400 halls and 1500 events, is reported up to July; today is 12 August 2020. */
@CoreTest
@NullUnmarked
class BulletinExportTests {

    private static final Map<String, String> LIGHTS =
            Map.of("GREEN", "进度正常", "YELLOW", "进度偏慢", "RED", "进度滞后", "UNKNOWN", "无法判断");

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs office;
    AskedAs clerk;
    JsonNode project;

    @BeforeEach
    void a_city_at_work() {
        ListedCity city = ListedCity.atWorkSince(LocalDate.of(2020, 1, 6), tenants, mvc);
        office = city.office();
        clerk = city.clerk();
        project = city.project();
        confirmed("2020-06", 5_000_000_00L, 1_000_000_00L, 100, 150);
        confirmed("2020-07", 123_456_789_00L, 6_000_000_00L, 200, 750);
    }

    private void confirmed(String month, long issued, long paid, long halls, long events) {
        AskedAs.ok(office.confirm(AskedAs.ok(
                clerk.report(project, month, AskedAs.figures(project, issued, paid, "", halls, events), null))));
    }

    @Test
    void every_figure_of_the_last_month_is_that_of_the_overview() throws IOException {
        MvcTestResult export = office.get("/api/core/bulletins/2020-07/export");
        assertThat(ForwardedPaper.name(export)).isEqualTo("关于杭州市2020年民生实事项目7月份进展情况的通报（稿）.docx");
        // kept where the build puts things, so that somebody can open it
        Files.write(Path.of("target", "bulletin.docx"), export.getResponse().getContentAsByteArray());
        JsonNode overview = AskedAs.ok(office.get("/api/core/overview?year=2020"));
        JsonNode counts = overview.get("projects");
        assertThat(ForwardedPaper.said(export))
                .contains("关于杭州市2020年民生实事项目7月份进展情况的通报（稿）")
                .contains("数据截至：2020年7月，另有9个项目无已确认月报")
                .contains("民生实事项目%s个，其中进度正常%s个、进度偏慢%s个、进度滞后%s个、无法判断%s个。"
                        .formatted(
                                counts.get("total"),
                                counts.get("green"),
                                counts.get("yellow"),
                                counts.get("red"),
                                counts.get("unknown")))
                // 213 of 366 days
                .contains("截至2020年7月31日，时间进度58.20%")
                .contains("平均计划进度" + percent(overview.get("planned")) + "、平均实际进度" + percent(overview.get("progress")))
                .contains("（按1个有已确认月报且目标明确的项目计算，另有9个项目不计入）。已实现“时间过半、任务过半”。")
                .contains("计划资金—（0个项目已明确），已下达1.23亿元，已支付600.00万元（1个项目已填报）")
                .contains("下达率—，计划支付率—，已下达支付率" + percent(overview.get("funds").get("paymentRateOfIssued")))
                .contains("2020年7月月报应于2020年8月5日前报送，" + counts.get("late") + "个项目逾期至今未报")
                .contains("未分派单位9个（第1、2、3、4、5、7、8、9、10项）")
                .doesNotContain("示例数据", "只含本单位");
    }

    @Test
    void the_table_has_each_project_as_the_register_has_it() {
        List<List<String>> rows = ForwardedPaper.table(office.get("/api/core/bulletins/2020-07/export"));
        List<List<String>> registered = new ArrayList<>();
        for (JsonNode row :
                AskedAs.ok(office.get("/api/core/projects?year=2020")).get("items")) {
            registered.add(List.of(
                    row.get("no").asString(),
                    row.get("title").asString(),
                    row.get("department").isNull()
                            ? "未分派单位"
                            : row.get("department").get("name").asString(),
                    percent(row.get("progress")),
                    percent(row.get("planned")),
                    LIGHTS.get(row.get("light").asString()),
                    tenThousands(row.get("plannedFen")),
                    tenThousands(row.get("issuedFen")),
                    tenThousands(row.get("paidFen"))));
        }
        assertThat(registered).hasSize(10);
        assertThat(rows.subList(1, 11)).isEqualTo(registered);
        assertThat(rows.getLast()).containsExactly("合计", "10个项目", "", "", "", "", "—", "12,345.68", "600.00");
    }

    /** (50 + 50) / 2 of 58.20 planned is yellow in July, (25 + 10) / 2 of 49.73 is red in June. */
    @Test
    void a_month_that_is_over_stays_as_it_was_whatever_came_later() {
        String july = ForwardedPaper.said(office.get("/api/core/bulletins/2020-07/export"));
        assertThat(july).contains("进度偏慢，实际进度50.00%，计划进度58.20%；落后计划8.20个百分点。");
        MvcTestResult export = office.get("/api/core/bulletins/2020-06/export");
        assertThat(ForwardedPaper.said(export))
                .contains("民生实事项目6月份进展")
                .contains("数据截至：2020年6月")
                .contains("截至2020年6月30日，时间进度49.73%")
                .doesNotContain("任务过半")
                .contains("（市农业农村局）：进度滞后，实际进度17.50%，计划进度49.73%；落后计划32.23个百分点。")
                .contains("2020年6月月报应于2020年7月5日前报送");
        assertThat(ForwardedPaper.table(export).get(6)).endsWith("—", "500.00", "100.00");
        assertThat(ForwardedPaper.said(office.get("/api/core/bulletins/2020-05/export")))
                .contains("数据截至：无已确认月报", "平均实际进度—", "已支付—（0个项目已填报）", "10个项目逾期至今未报");
    }

    @Test
    void a_report_that_was_given_back_is_told_of_its_own_month_and_later() {
        JsonNode may = AskedAs.ok(clerk.report(
                project, "2020-05", AskedAs.figures(project, 1_000_000_00L, 500_000_00L, "", 50, 100), null));
        AskedAs.ok(office.send(
                HttpMethod.POST,
                "/api/core/reports/" + may.get("id").asString() + "/return",
                Map.of("reason", "资金数字不符"),
                may.get("version").asLong()));
        assertThat(ForwardedPaper.said(office.get("/api/core/bulletins/2020-06/export")))
                .contains("1个项目的月报已退回，待重报：\n市农业农村局1个（第6项）。")
                .contains("落后计划32.23个百分点，月报已退回，待重报。");
        assertThat(ForwardedPaper.said(office.get("/api/core/bulletins/2020-04/export")))
                .doesNotContain("退回");
    }

    @Test
    void there_is_none_on_a_month_to_come_or_of_another_year() {
        assertThat(office.get("/api/core/bulletins/2020-08/export")).hasStatusOk();
        assertThat(problem(office.get("/api/core/bulletins/2020-09/export"))).endsWith("bulletin-of-the-future");
        assertThat(problem(office.get("/api/core/bulletins/2019-12/export"))).endsWith("bulletin-outside-window");
        assertThat(office.get("/api/core/bulletins/2020-13/export")).hasStatus4xxClientError();
    }

    @Test
    void a_year_without_projects_says_so_and_has_no_table() {
        MvcTestResult export = office.get("/api/core/bulletins/2019-07/export?year=2019");
        assertThat(ForwardedPaper.said(export)).contains("杭州市2019年还没有列入民生实事项目。").doesNotContain("时间进度");
        assertThat(ForwardedPaper.read(export).getTables()).isEmpty();
    }

    @Test
    void whoever_is_shown_a_part_is_told_that_it_is_one_and_a_councillor_gets_nothing() {
        MvcTestResult export = clerk.get("/api/core/bulletins/2020-07/export");
        assertThat(ForwardedPaper.said(export)).contains("只含本单位承办的项目", "共有民生实事项目1个");
        assertThat(ForwardedPaper.table(export)).hasSize(3);
        assertThat(office.with(Role.STREET_COUNCILLOR).get("/api/core/bulletins/2020-07/export"))
                .hasStatus(403);
    }

    /** As Excel files do, it speaks the language of whoever asks. */
    @Test
    void in_english_it_is_in_english() {
        MvcTestResult export = mvc.get()
                .uri("/api/core/bulletins/2020-07/export")
                .with(office.token())
                .header("Accept-Language", "en")
                .exchange();
        assertThat(ForwardedPaper.said(export))
                .contains("progress of the livelihood projects of 2020 by July 2020 (draft)", "58.20%");
    }

    private static String problem(MvcTestResult refused) {
        assertThat(refused).hasStatus(409);
        return AskedAs.json(refused).get("type").asString();
    }

    private static String percent(JsonNode shown) {
        return shown.isNull() ? "—" : shown.decimalValue().setScale(2).toPlainString() + "%";
    }

    private static String tenThousands(JsonNode fen) {
        return fen.isNull()
                ? "—"
                : new DecimalFormat("#,##0.00").format(fen.decimalValue().movePointLeft(6));
    }
}
