package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minsheng.core.execution.listing.Lists.GOOD;
import static org.minsheng.core.execution.listing.Lists.HEADER;
import static org.minsheng.core.execution.listing.Lists.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.header.Matching;
import org.minsheng.core.execution.header.ReadSheet;

/** What is wrong with a list is told, all of it and where it stands. */
class YearListMistakesTests {

    @ParameterizedTest
    @CsvSource({"-1", "约十二", "1e3", "12.34567"})
    void a_baseline_that_is_no_figure_is_named_with_its_cell(String baseline) {
        YearList list = read(HEADER + ",baseline\n" + GOOD + "," + baseline + "\n", "杭州市");
        assertThat(list.flaws())
                .extracting(Finding::row, Finding::column, Finding::value, Finding::code)
                .containsExactly(tuple(2, "baseline", baseline, "baseline.not-a-figure"));
    }

    /** As it comes out of a PDF: ⼈ is a part of a character, and looks like 人. */
    @Test
    void a_department_in_letters_that_look_like_others_is_told_with_its_cell() {
        YearList list = read(HEADER + ",department\n" + GOOD + ",民政局、\u2F08社局\n", "杭州市");
        assertThat(list.flaws())
                .extracting(Finding::row, Finding::column, Finding::code, Finding::arguments)
                .containsExactly(tuple(2, "department", "letters.alike", List.of("U+2F08")));
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
        "title,居家\u3164养老,letters.invisible",
        "indicator,服务\u2800中心,letters.invisible",
        "type,BUILDING,not-one-of",
        "indicator,'',missing",
        "verb,'',missing",
        "comparator,LESS,not-one-of",
        "target,about 30,not-a-figure",
        "target,1e999999999,not-a-figure",
        "target,'',target.figure-missing",
        "target,-3,target.figure-not-positive",
        "unit,'',missing",
        "quality,SURE,not-one-of",
        "quality,LOST,target.lost-with-figure",
    })
    void every_mistake_is_told_with_row_column_and_value(String column, String value, String code) {
        YearList list = read(HEADER + "\n" + GOOD + "\n\n" + with(column, value) + "\n", "杭州市", Set.of(7));
        assertThat(list.ready()).isFalse();
        assertThat(list.flaws()).extracting(Finding::row, Finding::code).containsExactly(tuple(4, code));
        Finding error = list.flaws().getFirst();
        assertThat(error.column()).isEqualTo(code.startsWith("target.") ? "target" : column);
    }

    @ParameterizedTest(name = "rows of {0} are a list of {2}")
    @CsvSource({
        "2033, 2033, 2033",
        "2033年, 2033年度, 2033",
        "2033, 2034, ",
        "2033, 2020, ",
        "2033, '', ",
        "2033, 去年, ",
        "2020, 2020, ",
    })
    void a_list_is_of_another_year_where_every_row_says_the_same_one(
            String first, String second, @Nullable Integer otherYear) {
        String other = GOOD.replace("2020,1,", second + ",2,");
        YearList list = read(HEADER + "\n" + GOOD.replace("2020", first) + "\n\n" + other + "\n", "杭州市");
        assertThat(list.otherYear()).isEqualTo(otherYear);
    }

    @Test
    void a_list_that_names_no_year_is_of_no_other_one() {
        String without = HEADER.replace("year,", "") + "\n" + GOOD.replace("2020,", "");
        assertThat(read(without, "杭州市").otherYear()).isNull();
        assertThat(read("", "杭州市").otherYear()).isNull();
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
        assertThat(list.flaws())
                .extracting(Finding::row, Finding::column, Finding::value, Finding::code)
                .containsExactly(
                        tuple(3, "target", "", "target.figure-missing"),
                        tuple(4, "quality", "GUESSED", "not-one-of"),
                        tuple(5, "indicator", "服务中心", "indicator-twice"),
                        tuple(6, "title", "居家养佬", "other-title"));
        assertThat(list.rows()).isEqualTo(5);
    }

    @Test
    void a_file_without_any_of_the_columns_is_another_file_and_that_is_all_there_is_to_say() {
        YearList list = read("not,a,list\n1,2,3\n", "杭州市");
        assertThat(list.flaws()).extracting(Finding::row, Finding::code).containsExactly(tuple(0, "file.not-a-list"));
        assertThat(list.sheets().getFirst().columns())
                .extracting(ReadSheet.Column::heading)
                .containsExactly("not", "a", "list");
    }

    @Test
    void a_column_that_is_there_twice_or_missing_is_told_by_name_and_a_foreign_one_is_left_out() {
        YearList twice = read(HEADER.replace("quality", "unit") + ",colour\n" + GOOD + ",red\n", "杭州市");
        assertThat(twice.flaws())
                .extracting(Finding::row, Finding::column, Finding::code)
                .containsExactly(tuple(1, "unit", "header.twice"));
        YearList without = read(HEADER.replace("target", "colour") + "\n" + GOOD + "\n", "杭州市");
        assertThat(without.flaws())
                .extracting(Finding::row, Finding::code, Finding::arguments)
                .containsExactly(tuple(1, "header.missing", List.of("目标值")));
        assertThat(without.sheets().getFirst().columns())
                .filteredOn(column -> column.heading().equals("colour"))
                .allMatch(column -> column.by() == Matching.By.NOTHING);
    }

    @Test
    void the_same_mistake_in_many_rows_is_told_once_with_its_places() {
        YearList list = read(HEADER + "\n" + (GOOD + "\n").repeat(3), "杭州市", Set.of(1));
        assertThat(list.flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.places()).containsExactly("C2", "C3", "C4"))
                .satisfies(flaw -> assertThat(flaw.count()).isEqualTo(3));
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
        assertThat(codes("1,".repeat(4 << 20).getBytes(StandardCharsets.UTF_8))).containsExactly("file.too-many-cells");
    }

    private static List<String> codes(byte[] content) {
        return YearListReader.read(content, Lists.context("杭州市", 2020, Set.of())).flaws().stream()
                .map(Finding::code)
                .toList();
    }

    private static String with(String column, String value) {
        List<String> cells = Arrays.asList("杭州市,2020,2,居家养老,CONSTRUCTION,服务中心,建设,EQ,30,家,EXACT".split(","));
        cells.set(Arrays.asList(HEADER.split(",")).indexOf(column), '"' + value + '"');
        return String.join(",", cells);
    }
}
