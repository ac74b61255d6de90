package org.minsheng.core.execution.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.ground.tables.Workbook;
import org.minsheng.core.testing.AskedAs;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ForwardedFile;
import org.minsheng.core.testing.ListedCity;
import org.minsheng.core.testing.TestTenants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The register of a city whose sixth project, 400 halls and 1500 events, is reported up to July. */
@CoreTest
@org.jspecify.annotations.NullUnmarked
class RegisterExportTests {

    @Autowired
    TestTenants tenants;

    @Autowired
    MockMvcTester mvc;

    AskedAs office;
    AskedAs clerk;

    @BeforeEach
    void a_city_at_work() {
        ListedCity city = ListedCity.atWorkSince(LocalDate.of(2020, 1, 6), tenants, mvc);
        office = city.office();
        clerk = city.clerk();
        JsonNode report = AskedAs.ok(clerk.report(
                city.project(),
                "2020-07",
                AskedAs.figures(city.project(), 12_345_678_90L, 6_000_000_00L, "", 300, 1800),
                null));
        AskedAs.ok(office.confirm(report));
    }

    @Test
    void the_file_says_whose_it_is_as_of_when_and_in_which_unit() throws IOException {
        MvcTestResult export = office.get("/api/core/projects/export?year=2020");
        assertThat(name(export)).isEqualTo("杭州市2020年民生实事项目清单-截至2020年7月.xlsx");
        // kept where the build puts things, so that somebody can open it
        Files.write(Path.of("target", "register.xlsx"), export.getResponse().getContentAsByteArray());
        ForwardedFile file = file(export);
        file.assertFitToForward();
        XSSFSheet sheet = file.sheet("项目");
        assertThat(ForwardedFile.text(sheet, 0, 0)).isEqualTo("杭州市2020年民生实事项目清单");
        assertThat(ForwardedFile.text(sheet, 1, 0))
                .startsWith("数据截至：2020年7月，另有9个项目无已确认月报")
                .containsPattern("导出时间：2020年8月12日 \\d\\d:\\d\\d$");
        assertThat(ForwardedFile.text(sheet, 1, 12)).isEqualTo("单位：万元");
        assertThat(file.workbook().getProperties().getCoreProperties().getCreator())
                .isEqualTo("杭州市");
    }

    @Test
    void a_project_is_a_line_of_numbers_a_light_in_words_and_a_sum() {
        XSSFSheet sheet =
                file(office.get("/api/core/projects/export?year=2020")).sheet("项目");
        Row row = sheet.getRow(ForwardedFile.HEADINGS + 6);
        assertThat(ForwardedFile.shown(row))
                .startsWith("6")
                .contains("市农业农村局", "2", "87.50%", "进度正常", "2020年7月", "1,234.57", "600.00");
        assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(0.875);
        assertThat(row.getCell(11).getNumericCellValue()).isEqualTo(1234.56789);
        assertThat(row.getCell(10).toString()).as("nobody has planned any").isEmpty();
        Row sum = sheet.getRow(ForwardedFile.HEADINGS + 11);
        assertThat(ForwardedFile.shown(sum)).startsWith("合计", "10个项目").contains("31", "1,234.57", "600.00");
        assertThat(ForwardedFile.text(sheet, sheet.getLastRowNum(), 0)).startsWith("注：");
    }

    @Test
    void the_indicators_stand_beside_with_target_and_what_is_done() {
        XSSFSheet sheet =
                file(office.get("/api/core/projects/export?year=2020")).sheet("指标");
        assertThat(ForwardedFile.headings(sheet))
                .containsExactly("序号", "项目", "承办单位", "指标", "要求", "目标", "单位", "基数", "累计完成", "完成率", "数字来源", "备注");
        List<List<String>> ofSixth = StreamSupport.stream(sheet.spliterator(), false)
                .map(ForwardedFile::shown)
                .filter(cells -> cells.getFirst().equals("6"))
                .toList();
        assertThat(ofSixth).hasSize(2);
        assertThat(ofSixth.getFirst()).contains("市农业农村局", "400", "300", "75.00%", "据其他公开资料补全");
        assertThat(ofSixth.getLast()).contains("1,500", "1,800", "120.00%");
    }

    /** It reads streams, in which a file zipped for larger sizes than it has can't be read. */
    @Test
    void our_own_reader_reads_the_file() throws Exception {
        byte[] content =
                office.get("/api/core/projects/export?year=2020").getResponse().getContentAsByteArray();
        assertThat(Workbook.read(content).sheets()).hasSize(2).allMatch(sheet -> sheet.rows() > 10);
    }

    @Test
    void whoever_is_shown_a_part_is_told_that_it_is_one() {
        assertThat(lastLine(office, "")).startsWith("注：");
        assertThat(lastLine(office, "&q=养老")).contains("不一定是该年度的全部项目");
        assertThat(lastLine(clerk, "")).contains("不一定是该年度的全部项目");
    }

    @Test
    void a_year_without_a_report_has_no_month_in_its_name() {
        office = ListedCity.atWork(tenants, mvc).office();
        MvcTestResult export = office.get("/api/core/projects/export?year=2020");
        assertThat(name(export)).isEqualTo("杭州市2020年民生实事项目清单.xlsx");
        XSSFSheet sheet = file(export).sheet("项目");
        assertThat(ForwardedFile.text(sheet, 1, 0)).startsWith("数据截至：无已确认月报");
        file(office.get("/api/core/projects/export?year=2019")).assertFitToForward();
    }

    private static String lastLine(AskedAs who, String filter) {
        XSSFSheet sheet =
                file(who.get("/api/core/projects/export?year=2020" + filter)).sheet("项目");
        return ForwardedFile.text(sheet, sheet.getLastRowNum(), 0);
    }

    private static String name(MvcTestResult export) {
        String disposition = export.getResponse().getHeader("Content-Disposition");
        return URLDecoder.decode(disposition.substring(disposition.indexOf("''") + 2), StandardCharsets.UTF_8);
    }

    private static ForwardedFile file(MvcTestResult export) {
        assertThat(export).hasStatusOk();
        return ForwardedFile.of(export.getResponse().getContentAsByteArray());
    }
}
