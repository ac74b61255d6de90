package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.minsheng.core.execution.listing.Lists.codes;
import static org.minsheng.core.execution.listing.Lists.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Money;

/** More of the shapes in which offices keep lists than the files that were brought along. */
class OfficeShapesTests {

    private static final String HEAD = "序号,项目名称,指标,动作,目标值,单位";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "GB18030", "UTF-8"})
    void text_with_tabs_or_semicolons_in_any_usual_encoding(String encoding) throws Exception {
        for (String separator : List.of("\t", ";", ",")) {
            String text = (HEAD + "\n1,停车,泊位,新增,1200,个\n").replace(",", separator);
            YearList list = read(text.getBytes(encoding));
            assertThat(list.flaws()).as(encoding + separator).isEmpty();
            assertThat(project(list, 1).indicators().getFirst().target().figure())
                    .isEqualByComparingTo("1200");
        }
    }

    @Test
    void headings_with_line_breaks_brackets_and_units() {
        YearList list = read(csv("序 号,项目\n名称,建设内容,目标值（个）,责任单位,总投资\n（亿元）", "1,停车,新增泊位,1200,市城管局,0.35"));
        assertThat(list.flaws()).isEmpty();
        ListedProject parking = project(list, 1);
        assertThat(parking.indicators().getFirst().unit()).isEqualTo("个");
        assertThat(parking.setup()).isEqualTo(new ListedProject.Setup("市城管局", List.of(), new Money(3_500_000_000L)));
    }

    @Test
    void milestones_by_month_quarter_and_half_year() {
        YearList list = read(csv(HEAD + ",一季度目标,6月底,第三季度,12月节点", "1,停车,泊位,新增,1200,个,100,300,800,1200"));
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).indicators().getFirst().milestones())
                .containsOnlyKeys(
                        YearMonth.of(2031, 3), YearMonth.of(2031, 6), YearMonth.of(2031, 9), YearMonth.of(2031, 12));
        YearList falling = read(csv(HEAD + ",3月节点,6月节点", "1,停车,泊位,新增,1200,个,300,100"));
        assertThat(codes(falling.flaws())).containsExactly("milestone.falls");
        YearList rising = read(csv(HEAD + ",基数,3月节点,6月节点", "1,水体,黑臭水体,消除,不超过0,个,50,30,40"));
        assertThat(codes(rising.flaws())).containsExactly("milestone.rises");
        YearList outside = read(csv(HEAD + ",2032年3月节点", "1,停车,泊位,新增,1200,个,300"));
        assertThat(codes(outside.flaws())).containsExactly("milestone.outside-window");
    }

    @Test
    void several_departments_lead_and_take_part() {
        YearList list =
                read(csv(HEAD + ",责任单位,配合单位", "1,停车,泊位,新增,1200,个,牵头：市城管局；配合：公安局、住建局,各街道", "1,停车,诱导屏,安装,20,块,,"));
        assertThat(project(list, 1).setup().department()).isEqualTo("市城管局");
        assertThat(project(list, 1).setup().coDepartments()).containsExactlyInAnyOrder("公安局", "住建局", "各街道");
        assertThat(list.newDepartments()).containsExactlyInAnyOrder("公安局", "住建局", "各街道");
        YearList closed = read(csv(HEAD + ",责任单位", "1,停车,泊位,新增,1200,个,撤销的局"));
        assertThat(codes(closed.flaws())).containsExactly("department-inactive");
    }

    @Test
    void funds_that_may_be_parts_or_repetitions_are_refused() {
        YearList list = read(csv(HEAD + ",计划资金（万元）", "1,停车,泊位,新增,1200,个,300", "1,停车,诱导屏,安装,20,块,300"));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("funds.twice", List.of("G3")));
        YearList once = read(csv(HEAD + ",计划资金（万元）", "1,停车,泊位,新增,1200,个,300", "1,停车,诱导屏,安装,20,块,"));
        assertThat(project(once, 1).setup().planned()).isEqualTo(new Money(300_000_000L));
    }

    @Test
    void rows_that_are_no_projects_are_left_out_by_name_and_rows_without_number_go_on() {
        YearList list = read(csv(
                "2031年民生实事,,,,,",
                "单位：万元,,,,,",
                HEAD,
                "一、交通类,,,,,",
                "1,停车,泊位,新增,1200,个",
                ",,诱导屏,安装,20,块",
                "小 计,,,,1220,",
                HEAD,
                "2,助餐,老年食堂,新建,8,家",
                "填表人：,,,,,",
                "备注：以实际为准,,,,,"));
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).indicators()).hasSize(2);
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::places)
                .contains(
                        tuple("row.section", List.of("4", "10")),
                        tuple("row.goes-on", List.of("6")),
                        tuple("row.total", List.of("7")),
                        tuple("row.header-again", List.of("8")),
                        tuple("row.note", List.of("11")));
    }

    @Test
    void lists_without_numbers_are_numbered_as_they_come() {
        YearList list = read(csv("项目名称,指标,目标值,单位", "停车,泊位,1200,个", "助餐,食堂,8,家", "停车,诱导屏,20,块"));
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects())
                .extracting(
                        ListedProject::no,
                        ListedProject::title,
                        each -> each.indicators().size())
                .containsExactly(tuple(1, "停车", 2), tuple(2, "助餐", 1));
    }

    @Test
    void all_of_it_without_a_number_is_a_hundred_percent() {
        YearList list = read(csv(HEAD, "1,村路,村村通硬化路,实现,全覆盖,个", "2,校园,智慧校园全覆盖,实现,-,-"));
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects()).allSatisfy(project -> {
            assertThat(project.indicators().getFirst().target().comparison()).isEqualTo(Comparison.FULL_COVERAGE);
            assertThat(project.indicators().getFirst().target().figure()).isEqualByComparingTo("100");
            assertThat(project.indicators().getFirst().unit()).isEqualTo("%");
        });
    }

    @Test
    void a_comparison_and_words_that_contradict_it_are_refused() {
        YearList list = read(csv(HEAD + ",比较方式", "1,就业,失业率,控制,不超过4.3,%,不少于"));
        assertThat(codes(list.flaws())).containsExactly("figure.two-comparisons");
    }

    @Test
    void a_merged_heading_of_two_rows_a_date_and_a_hidden_row() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "附件2", "", "", "", "", "");
            fill(sheet, 1, "序号", "项目名称", "指标", "年度目标", "", "");
            fill(sheet, 2, "", "", "", "目标值", "单位", "完成时限");
            fill(sheet, 3, "1", "停车", "泊位", "1200", "个", "12月");
            fill(sheet, 4, "2", "助餐", "食堂", "8", "家", "12月");
            sheet.getRow(4).setZeroHeight(true);
            for (int column = 0; column < 3; column++) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 5));
            fill(sheet, 5, "3", "步道", "步道", "", "公里", "");
            sheet.getRow(5).createCell(3).setCellValue(47_850);
            sheet.getRow(5).getCell(3).setCellStyle(sheet.getWorkbook().createCellStyle());
            sheet.getRow(5).getCell(3).getCellStyle().setDataFormat((short) 14);
        }));
        assertThat(list.sheets().getFirst().headerRow()).isEqualTo(3);
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("figure.date", List.of("D6")));
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::places)
                .contains(tuple("row.hidden", List.of("5")));
        assertThat(list.projects()).extracting(ListedProject::title).containsExactly("停车", "助餐");
    }

    @Test
    void a_target_that_is_merged_over_two_indicators_is_nobodys() {
        YearList list = read(excel(sheet -> {
            fill(sheet, 0, "序号", "项目名称", "指标", "目标值", "单位");
            fill(sheet, 1, "1", "停车", "泊位", "1200", "个");
            fill(sheet, 2, "1", "停车", "诱导屏", "", "块");
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
        }));
        assertThat(project(list, 1).indicators())
                .extracting(i -> i.target().known())
                .containsExactly(new BigDecimal("1200"), null);
        assertThat(codes(list.remarks())).contains("assumed.lost");
    }

    @Test
    void sheets_without_a_list_and_hidden_ones_are_named_and_one_project_may_go_on_in_another_sheet() {
        YearList list = read(workbook(book -> {
            fill(book.createSheet("说明"), 0, "请认真填写");
            XSSFSheet first = book.createSheet("一");
            fill(first, 0, HEAD.split(","));
            fill(first, 1, "1", "停车", "泊位", "新增", "1200", "个");
            XSSFSheet second = book.createSheet("二");
            fill(second, 0, HEAD.split(","));
            fill(second, 1, "1", "停车", "诱导屏", "安装", "20", "块");
            fill(book.createSheet("旧"), 0, HEAD.split(","));
            book.setSheetHidden(3, true);
            book.createSheet("Sheet5");
        }));
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).indicators()).hasSize(2);
        assertThat(list.remarks())
                .extracting(Finding::code, Finding::arguments)
                .contains(tuple("sheet.left-out", List.of("说明")), tuple("sheet.hidden", List.of("旧")));
    }

    @Test
    void columns_are_matched_by_hand_remembered_and_left_out() {
        byte[] own = csv("编码,事项,数,计量单位,备注", "1,停车,1200,个,市城管局");
        assertThat(codes(read(own).flaws())).contains("file.not-a-list");
        Map<String, Set<ListColumn>> meant = Map.of(
                "编码", Set.of(ListColumn.NO),
                "事项", Set.of(ListColumn.TITLE, ListColumn.INDICATOR),
                "数", Set.of(ListColumn.TARGET));
        YearList byHand = read(own, new Matching(meant, Map.of("备注", Set.of(ListColumn.DEPARTMENT))));
        assertThat(byHand.flaws()).isEmpty();
        assertThat(project(byHand, 1).setup().department()).isEqualTo("市城管局");
        assertThat(byHand.sheets().getFirst().columns())
                .extracting(ReadSheet.Column::by)
                .containsExactly(
                        Matching.By.HAND, Matching.By.HAND, Matching.By.HAND, Matching.By.NAME, Matching.By.REMEMBERED);
        YearList leftOut =
                read(csv(HEAD + ",责任单位", "1,停车,泊位,新增,1200,个,市城管局"), new Matching(Map.of("责任单位", Set.of()), Map.of()));
        assertThat(project(leftOut, 1).setup().department()).isNull();
    }

    @Test
    void five_thousand_rows_that_go_on_from_one_another_and_cells_full_of_blanks_take_no_longer_than_others() {
        String blanks = " ".repeat(1_000_000);
        String rows = IntStream.range(0, 4_900)
                .mapToObj(n -> ",,泊位" + n + ",新增,1200,个\n")
                .collect(Collectors.joining());
        byte[] endless = (HEAD + "\n1,停" + blanks + "车,泊位,新增,1" + blanks + "2,个\n2,停车,泊位,新增,1200,个\n" + rows)
                .getBytes(StandardCharsets.UTF_8);
        YearList list = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> read(endless));
        assertThat(codes(list.flaws())).contains("not-a-figure");
        assertThat(project(list, 2).indicators()).hasSize(4_901);
    }

    private static YearList read(byte[] file) {
        return read(file, Matching.NONE);
    }

    private static YearList read(byte[] file, Matching matching) {
        ListContext plain = Lists.context("上城区", 2031, Set.of());
        return YearListReader.read(
                file, new ListContext("上城区", 2031, Set.of(), plain.window(), plain.departments(), matching));
    }

    private static byte[] csv(String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            for (String cell : line.split(",", -1)) {
                text.append('"').append(cell).append("\",");
            }
            text.setCharAt(text.length() - 1, '\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] excel(Consumer<XSSFSheet> filled) {
        return workbook(book -> filled.accept(book.createSheet("清单")));
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> filled) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filled.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static void fill(XSSFSheet sheet, int row, String... texts) {
        sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                sheet.getRow(row).createCell(i).setCellValue(texts[i]);
            }
        }
    }
}
