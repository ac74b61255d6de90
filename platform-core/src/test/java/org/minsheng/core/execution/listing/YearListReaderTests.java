package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minsheng.core.execution.listing.Lists.GOOD;
import static org.minsheng.core.execution.listing.Lists.HEADER;
import static org.minsheng.core.execution.listing.Lists.project;
import static org.minsheng.core.execution.listing.Lists.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.testing.PublishedList;

/** What is a list is read, in whatever shape it comes. */
class YearListReaderTests {

    @ParameterizedTest
    @CsvSource({"杭州市,10,31,7", "上城区,10,15,3", "下城区,10,16,1"})
    void the_published_lists_of_2020_are_read_whole(String congress, int projects, int indicators, int lost) {
        YearList list = read(PublishedList.of(congress), congress);
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects()).hasSize(projects);
        List<ListedIndicator> all =
                list.projects().stream().flatMap(p -> p.indicators().stream()).toList();
        assertThat(all)
                .hasSize(indicators)
                .filteredOn(i -> i.target().known() == null)
                .hasSize(lost);
        assertThat(list.rows()).isEqualTo(indicators);
    }

    @Test
    void what_there_was_before_may_stand_in_a_column_of_its_own() {
        YearList list = read(HEADER + ",基数\n" + GOOD + ",12.5\n" + GOOD.replace("服务中心", "家庭照护床位") + ",\n", "杭州市");
        assertThat(list.flaws()).isEmpty();
        assertThat(list.projects().getFirst().indicators())
                .extracting(ListedIndicator::baseline)
                .containsExactly(new BigDecimal("12.5"), null);
    }

    @Test
    void excel_utf8_with_and_without_mark_and_gb18030_read_the_same() {
        String csv = PublishedList.of("杭州市");
        YearList plain = read(csv, "杭州市");
        assertThat(plain.ready()).isTrue();
        assertThat(read("\uFEFF" + csv, "杭州市")).isEqualTo(plain);
        assertThat(YearListReader.read(csv.getBytes(Charset.forName("GB18030")), Lists.context("杭州市", 2020, Set.of())))
                .isEqualTo(plain);
        assertThat(YearListReader.read(excel(csv), Lists.context("杭州市", 2020, Set.of()))
                        .projects())
                .isEqualTo(plain.projects());
    }

    @Test
    void a_project_with_any_construction_is_a_construction_project_and_no_indicator_loses_its_own_type() {
        ListedProject care = project(read(PublishedList.of("杭州市"), "杭州市"), 8);
        assertThat(care.type()).isEqualTo(ProjectType.CONSTRUCTION);
        assertThat(care.indicators())
                .extracting(ListedIndicator::type)
                .containsExactly(ProjectType.CONSTRUCTION, ProjectType.CONSTRUCTION, ProjectType.SUBSIDY);
    }

    @Test
    void headings_and_words_may_be_chinese() {
        YearList list = read(
                "人大,年度,序号,项目,项目类型,指标,动作,比较方式,目标值,单位,数据质量\n" + "杭州市,2020,1,居家养老,资助补助类,服务中心,建设,不少于,30,家,复原\n", "杭州市");
        assertThat(list.flaws()).isEmpty();
        ListedIndicator indicator = project(list, 1).indicators().getFirst();
        assertThat(indicator.type()).isEqualTo(ProjectType.SUBSIDY);
        assertThat(indicator.target().comparison()).isEqualTo(Comparison.GE);
        assertThat(indicator.target().quality()).isEqualTo(Quality.RESTORED);
    }

    @Test
    void a_best_effort_without_a_number_and_the_rest_of_a_truncated_one_are_accepted() {
        YearList list = read(
                HEADER + "\n"
                        + "杭州市,2020,1,电梯,CONSTRUCTION,加装,加快,BEST_EFFORT,,台,EXACT\n"
                        + "杭州市,2020,1,电梯,CONSTRUCTION,床位,新增,EQ,20,张,TRUNCATED\n",
                "杭州市");
        assertThat(list.flaws()).isEmpty();
        assertThat(project(list, 1).indicators()).allMatch(i -> i.target().known() == null);
    }

    @Property(tries = 300)
    void no_bytes_at_all_break_the_reader(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(YearListReader.read(bytes, Lists.context("杭州市", 2020, Set.of()))
                        .ready())
                .isFalse();
    }

    private static byte[] excel(String csv) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("list");
            for (String line : csv.lines().toList()) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String cell : line.split(",", -1)) {
                    Cell written = row.createCell(row.getPhysicalNumberOfCells());
                    if (cell.matches("\\d+")) {
                        written.setCellValue(Long.parseLong(cell));
                    } else {
                        written.setCellValue(cell);
                    }
                }
            }
            workbook.write(out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return out.toByteArray();
    }
}
