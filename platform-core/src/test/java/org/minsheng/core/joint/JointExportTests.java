package org.minsheng.core.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.minsheng.core.exchange.grants.GrantKind;
import org.minsheng.core.exchange.transport.Samples;
import org.minsheng.core.execution.project.ProjectId;
import org.minsheng.core.testing.CoreTest;
import org.minsheng.core.testing.ForwardedFile;
import org.minsheng.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletResponse;

/** The joint board as a file: it says what the board says, as of when, and whose it is. */
@CoreTest
class JointExportTests extends JointTest {

    @Autowired
    JointSheet sheets;

    @Test
    void the_file_says_the_same_as_the_board_and_as_of_when() throws Exception {
        MockHttpServletResponse response = export("");
        String disposition = String.valueOf(response.getHeader("Content-Disposition"));
        assertThat(URLDecoder.decode(disposition, StandardCharsets.UTF_8))
                .endsWith(city + "2020年民生实事项目联动监督表-截至2020年7月.xlsx");
        // kept where the build puts things, so that somebody can open it
        Files.write(Path.of("target", "joint.xlsx"), response.getContentAsByteArray());
        ForwardedFile file = ForwardedFile.of(response.getContentAsByteArray());
        file.assertFitToForward();
        XSSFSheet sheet = file.sheet("项目");
        assertThat(ForwardedFile.text(sheet, 0, 0)).isEqualTo(city + "2020年民生实事项目联动监督表");
        assertThat(ForwardedFile.text(sheet, 1, 0)).startsWith("数据截至：2020年7月").contains("导出时间：2020年8月12日");
        assertThat(ForwardedFile.text(sheet, 1, 15)).isEqualTo("单位：万元");
        Row row = sheet.getRow(4);
        assertThat(ForwardedFile.shown(row))
                .startsWith(open.value(), "1", "养老床位")
                .contains("57.14%", "58.20%", "进度正常", "2020年7月", "0.01", "57.00%", "示例数据");
        assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(0.5714);
        assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(0.01);
        Row sum = sheet.getRow(6);
        assertThat(ForwardedFile.shown(sum)).startsWith("合计", "", "3个项目");
        assertThat(sum.getCell(9).getNumericCellValue()).isEqualTo(0.0404);
        assertThat(ForwardedFile.text(sheet, 8, 0)).contains("已记录并告知授权方");
        assertThat(sheet.getLastRowNum()).isEqualTo(8);
    }

    @Test
    void the_indicators_of_all_places_stand_beside() throws Exception {
        XSSFSheet sheet = ForwardedFile.of(export("&tenant=" + open).getContentAsByteArray())
                .sheet("指标");
        assertThat(ForwardedFile.shown(sheet.getRow(3)))
                .containsExactly(
                        open.value(), "1", "养老床位", "卫健局", "新增养老床位", "不少于", "1,120", "张", "", "640", "57.14%", "原文数字");
    }

    @Test
    void what_is_not_granted_is_empty_in_the_file_too() throws Exception {
        TenantId reserved = tenants.freshDistrict(city);
        exchange.agree(Samples.grant(reserved, city, GrantKind.PROJECTS));
        say(reserved, UUID.randomUUID(), 1, "只见名称", 640, 100_00, 57_00, 50_00);
        ForwardedFile file = ForwardedFile.of(export("&tenant=" + reserved).getContentAsByteArray());
        assertThat(ForwardedFile.shown(file.sheet("项目").getRow(3)))
                .contains("只见名称", "无法判断")
                .doesNotContain("57.14%", "0.01", "2020年7月");
        assertThat(ForwardedFile.shown(file.sheet("指标").getRow(3)))
                .contains("1,120")
                .doesNotContain("640", "57.14%");
        assertThat(ForwardedFile.text(file.sheet("项目"), 7, 0)).isEqualTo("本表按筛选条件导出，不一定是全部项目。");
    }

    @Test
    void a_file_that_can_not_hold_all_says_so() {
        int projects = JointSheet.MOST + 1;
        BoardRow row = new BoardRow(
                open,
                new ProjectId(beds),
                List.of(),
                Instant.EPOCH,
                1,
                "养老床位",
                "CONSTRUCTION",
                "IN_PROGRESS",
                null,
                "UNKNOWN",
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                false,
                "");
        JointBoard.Project project = new JointBoard.Project(row, Samples.project(beds, 1, "养老床位"), null);
        BoardFilter all = new BoardFilter(2020, null, null, null, null, BoardFilter.Sort.NO, false);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        XSSFSheet sheet = ForwardedFile.of(
                        sheets.of(Collections.nCopies(projects, project), "杭州市", all, TenantId::value)
                                .content())
                .sheet("项目");
        int sum = ForwardedFile.HEADINGS + JointSheet.MOST + 1;
        assertThat(ForwardedFile.text(sheet, sum, 0)).isEqualTo("合计");
        assertThat(ForwardedFile.text(sheet, sheet.getLastRowNum(), 0)).contains("本表只列前5,000个");
    }

    @Test
    void a_title_like_a_formula_stays_a_text_in_the_workbook() throws Exception {
        say(city, UUID.randomUUID(), 2, "=1+1", 1, 1, 1, 1);
        ForwardedFile file = ForwardedFile.of(export("&sort=no&tenant=" + city).getContentAsByteArray());
        Cell title = file.sheet("项目").getRow(4).getCell(2);
        assertThat(title.getCellType()).isEqualTo(CellType.STRING);
        assertThat(title.getStringCellValue()).isEqualTo("=1+1");
        assertThat(title.getCellStyle().getQuotePrefixed()).isTrue();
    }

    private MockHttpServletResponse export(String filter) throws Exception {
        return read("board/export?year=2020" + filter)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }
}
