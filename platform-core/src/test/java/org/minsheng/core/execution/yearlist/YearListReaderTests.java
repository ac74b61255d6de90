package org.minsheng.core.execution.yearlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.execution.project.ListedProject.ListedIndicator;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;
import org.minsheng.core.ground.tables.ExcelSheet;
import org.minsheng.core.ground.tables.RowError;

class YearListReaderTests {

    private static final String HEADER = "congress,year,no,title,type,indicator,verb,comparator,target,unit,quality";
    private static final String GOOD = "杭州市,2020,1,居家养老,CONSTRUCTION,服务中心,建设,EQ,30,家,EXACT";

    @ParameterizedTest
    @CsvSource({"杭州市,10,31,7", "上城区,10,15,3", "下城区,10,16,1"})
    void the_published_lists_of_2020_are_read_whole(String congress, int projects, int indicators, int lost) {
        YearList list = read(published(congress), congress);
        assertThat(list.errors()).isEmpty();
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
        assertThat(list.errors()).isEmpty();
        assertThat(list.projects().getFirst().indicators())
                .extracting(ListedIndicator::baseline)
                .containsExactly(new BigDecimal("12.5"), null);
    }

    @ParameterizedTest
    @CsvSource({"-1", "约十二", "1e3", "12.34567"})
    void a_baseline_that_is_no_figure_is_named_with_its_cell(String baseline) {
        YearList list = read(HEADER + ",baseline\n" + GOOD + "," + baseline + "\n", "杭州市");
        assertThat(list.errors())
                .extracting(RowError::row, RowError::column, RowError::value, RowError::code)
                .containsExactly(tuple(2, "baseline", baseline, "baseline.not-a-figure"));
    }

    @Test
    void excel_utf8_with_and_without_mark_and_gb18030_read_the_same() {
        String csv = published("杭州市");
        YearList plain = read(csv, "杭州市");
        assertThat(plain.ready()).isTrue();
        assertThat(read("\uFEFF" + csv, "杭州市")).isEqualTo(plain);
        assertThat(YearListReader.read(csv.getBytes(Charset.forName("GB18030")), "杭州市", 2020, Set.of()))
                .isEqualTo(plain);
        assertThat(YearListReader.read(excel(csv), "杭州市", 2020, Set.of())).isEqualTo(plain);
    }

    @Test
    void a_project_with_any_construction_is_a_construction_project_and_no_indicator_loses_its_own_type() {
        ListedProject care = project(read(published("杭州市"), "杭州市"), 8);
        assertThat(care.type()).isEqualTo(ProjectType.CONSTRUCTION);
        assertThat(care.indicators())
                .extracting(ListedIndicator::type)
                .containsExactly(ProjectType.CONSTRUCTION, ProjectType.CONSTRUCTION, ProjectType.SUBSIDY);
    }

    @Test
    void headings_and_words_may_be_chinese() {
        YearList list = read(
                "人大,年度,序号,项目,项目类型,指标,动作,比较方式,目标值,单位,数据质量\n" + "杭州市,2020,1,居家养老,资助补助类,服务中心,建设,不少于,30,家,复原\n", "杭州市");
        assertThat(list.errors()).isEmpty();
        ListedIndicator indicator = project(list, 1).indicators().getFirst();
        assertThat(indicator.type()).isEqualTo(ProjectType.SUBSIDY);
        assertThat(indicator.target().comparison()).isEqualTo(Comparison.GE);
        assertThat(indicator.target().quality()).isEqualTo(Quality.RESTORED);
    }

    @ParameterizedTest(name = "{0} = ''{1}'' is refused: {2}")
    @CsvSource({
        "congress,'',missing",
        "congress,上城区,other-congress",
        "year,2021,other-year",
        "year,MMXX,not-a-whole-number",
        "no,0,not-a-whole-number",
        "no,1.5,not-a-whole-number",
        "no,7,number-taken",
        "title,'',missing",
        "type,BUILDING,not-one-of",
        "indicator,'',missing",
        "verb,'',missing",
        "comparator,LESS,not-one-of",
        "target,about 30,not-a-figure",
        "target,1e999999999,not-a-figure",
        "target,'62,000',not-a-figure",
        "target,'',target.figure-missing",
        "target,0,target.figure-not-positive",
        "target,-3,target.figure-not-positive",
        "unit,'',missing",
        "quality,SURE,not-one-of",
        "quality,LOST,target.lost-with-figure",
    })
    void every_mistake_is_told_with_row_column_and_value(String column, String value, String code) {
        YearList list = read(HEADER + "\n" + GOOD + "\n\n" + with(column, value) + "\n", "杭州市", Set.of(7));
        assertThat(list.ready()).isFalse();
        assertThat(list.errors()).extracting(RowError::row, RowError::code).containsExactly(tuple(4, code));
        RowError error = list.errors().getFirst();
        assertThat(error.column()).isEqualTo(code.startsWith("target.") ? "target" : column);
    }

    @Test
    void every_mistake_in_a_file_is_told_at_once() {
        YearList list = read(
                HEADER + "\n"
                        + "杭州市,2020,1,居家养老,CONSTRUCTION,服务中心,建设,EQ,30,家,EXACT\n"
                        + "杭州市,2020,1,居家养佬,CONSTRUCTION,床位,新增,EQ,,张,EXACT\n"
                        + "杭州市,2020,1,居家养佬,CONSTRUCTION,服务中心,建设,EQ,30,家,GUESSED\n"
                        + "杭州市,2020,1,居家养老,CONSTRUCTION,服务中心,建设,EQ,31,家,EXACT\n"
                        + "杭州市,2020,1,居家养佬,CONSTRUCTION,厨房,建设,EQ,31,家,EXACT\n",
                "杭州市");
        assertThat(list.errors())
                .extracting(RowError::row, RowError::column, RowError::value, RowError::code)
                .containsExactly(
                        tuple(3, "target", "", "target.figure-missing"),
                        tuple(4, "quality", "GUESSED", "not-one-of"),
                        tuple(5, "indicator", "服务中心", "indicator-twice"),
                        tuple(6, "title", "居家养佬", "other-title"));
        assertThat(list.rows()).isEqualTo(5);
    }

    @Test
    void a_best_effort_without_a_number_and_the_rest_of_a_truncated_one_are_accepted() {
        YearList list = read(
                HEADER + "\n"
                        + "杭州市,2020,1,电梯,CONSTRUCTION,加装,加快,BEST_EFFORT,,台,EXACT\n"
                        + "杭州市,2020,1,电梯,CONSTRUCTION,床位,新增,EQ,20,张,TRUNCATED\n",
                "杭州市");
        assertThat(list.errors()).isEmpty();
        assertThat(project(list, 1).indicators()).allMatch(i -> i.target().known() == null);
    }

    @Test
    void a_file_without_any_of_the_columns_is_another_file_and_that_is_all_there_is_to_say() {
        YearList list = read("not,a,list\n1,2,3\n", "杭州市");
        assertThat(list.errors())
                .extracting(RowError::row, RowError::code)
                .containsExactly(tuple(0, "file.not-a-list"));
    }

    @Test
    void a_header_that_lacks_repeats_or_invents_a_column_is_told_by_name() {
        YearList list = read(HEADER.replace("quality", "unit") + ",colour\n" + GOOD + ",red\n", "杭州市");
        assertThat(list.errors())
                .extracting(RowError::row, RowError::column, RowError::code)
                .containsExactlyInAnyOrder(
                        tuple(1, "unit", "header.twice"),
                        tuple(1, "colour", "header.unknown"),
                        tuple(1, "quality", "header.missing"));
    }

    @Test
    void what_is_no_table_is_refused_in_one_sentence() {
        assertThat(codes(new byte[0])).containsExactly("file.empty");
        assertThat(codes(HEADER.getBytes(StandardCharsets.UTF_8))).containsExactly("file.empty");
        assertThat(codes(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).containsExactly("file.unreadable");
        assertThat(codes(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff})).containsExactly("file.encoding");
        assertThat(codes((HEADER + "\n\"杭州市,2020").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("file.broken-quotes");
        assertThat(codes((HEADER + "\n" + (GOOD + "\n").repeat(5_001)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("file.too-long");
        assertThat(codes("1,".repeat(4 << 20).getBytes(StandardCharsets.UTF_8))).containsExactly("file.too-long");
    }

    @Test
    void the_template_is_a_list_that_can_be_imported() {
        for (byte[] template : List.of(YearListTemplate.csv("杭州市", 2020), YearListTemplate.excel("杭州市", 2020))) {
            YearList list = YearListReader.read(template, "杭州市", 2020, Set.of());
            assertThat(list.errors()).isEmpty();
            assertThat(list.projects()).hasSize(1);
        }
    }

    @Property(tries = 300)
    void no_bytes_at_all_break_the_reader(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(YearListReader.read(bytes, "杭州市", 2020, Set.of()).ready()).isFalse();
    }

    private static List<String> codes(byte[] content) {
        return YearListReader.read(content, "杭州市", 2020, Set.of()).errors().stream()
                .map(RowError::code)
                .toList();
    }

    private static YearList read(String csv, String congress) {
        return read(csv, congress, Set.of());
    }

    private static YearList read(String csv, String congress, Set<Integer> taken) {
        return YearListReader.read(csv.getBytes(StandardCharsets.UTF_8), congress, 2020, taken);
    }

    private static ListedProject project(YearList list, int no) {
        return list.projects().stream().filter(p -> p.no() == no).findFirst().orElseThrow();
    }

    private static String with(String column, String value) {
        List<String> cells = Arrays.asList("杭州市,2020,2,居家养老,CONSTRUCTION,服务中心,建设,EQ,30,家,EXACT".split(","));
        cells.set(Arrays.asList(HEADER.split(",")).indexOf(column), '"' + value + '"');
        return String.join(",", cells);
    }

    static String published(String congress) {
        try (InputStream file =
                Objects.requireNonNull(YearListReaderTests.class.getResourceAsStream("/projects-2020.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("congress,") || line.startsWith(congress))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static byte[] excel(String csv) {
        List<String> lines = csv.lines().toList();
        ExcelSheet sheet = new ExcelSheet("list", List.of(lines.getFirst().split(",")));
        for (String line : lines.subList(1, lines.size())) {
            sheet.row((Object[]) Arrays.stream(line.split(",", -1))
                    .map(cell -> cell.matches("\\d+") ? Long.valueOf(cell) : cell)
                    .toArray());
        }
        return sheet.toBytes();
    }
}
