package org.minsheng.core.execution.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minsheng.core.execution.listing.Lists.project;
import static org.minsheng.core.execution.listing.OfficeFiles.HEAD;
import static org.minsheng.core.execution.listing.OfficeFiles.csv;
import static org.minsheng.core.execution.listing.OfficeFiles.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.project.ListedProject.Setup;
import org.minsheng.core.ground.written.BodyNames;

/** Who answers for a project and who takes part in it, as its rows say it. */
class WhoLeadsTests {

    private static final String ROW = "1,助餐,食堂,新建,8,家";
    private static final String NEXT = "1,助餐,助餐点,新建,20,个";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "教育局、民政局（牵头）",
                "教育局、民政局（牵头单位）",
                "配合：教育局；牵头单位：民政局",
                "教育局；牵头：民政局",
                "责任单位：教育局、民政局（牵头）",
                "民政局、教育局",
                "教育局（配合单位）、民政局",
                "牵头 民政局 配合 教育局",
                "（牵头）民政局、教育局",
                "【配合单位】教育局、【牵头单位】民政局",
                "（民政局）、教育局"
            })
    void who_is_said_to_lead_does_wherever_the_name_stands(String departments) {
        Setup setup = setup(read(csv(HEAD + ",责任单位", ROW + "," + departments)));
        assertThat(setup.department()).isEqualTo("民政局");
        assertThat(setup.coDepartments()).containsExactly("教育局");
    }

    @Test
    void who_is_said_to_lead_in_a_later_row_does_and_two_of_them_are_told() {
        YearList later = read(csv(HEAD + ",责任单位", ROW + ",教育局", NEXT + ",民政局（牵头）"));
        assertThat(setup(later).department()).isEqualTo("民政局");
        assertThat(assumedLeads(later)).containsExactly(List.of("民政局", "教育局"));
        YearList two = read(csv(HEAD + ",责任单位", ROW + ",牵头单位：教育局、民政局"));
        assertThat(setup(two).department()).isEqualTo("教育局");
        assertThat(assumedLeads(two)).containsExactly(List.of("教育局", "民政局"));
    }

    @Test
    void a_label_in_a_line_of_its_own_is_no_body() {
        Setup setup = setup(read(csv(HEAD + ",责任单位", ROW + ",牵头\n民政局\n配合单位\n教育局")));
        assertThat(setup).isEqualTo(new Setup("民政局", List.of("教育局"), null));
    }

    @Test
    void who_is_said_to_lead_among_those_who_take_part_leads() {
        YearList alone = read(csv(HEAD + ",配合单位", ROW + ",教育局、民政局（牵头）"));
        assertThat(setup(alone)).isEqualTo(new Setup("民政局", List.of("教育局"), null));
        YearList another = read(csv(HEAD + ",责任单位,配合单位", ROW + ",教育局,民政局（牵头）"));
        assertThat(setup(another).department()).isEqualTo("民政局");
        assertThat(setup(another).coDepartments()).containsExactly("教育局");
    }

    @Test
    void several_bodies_under_one_name_are_told_before_they_are_opened_as_one() {
        YearList list = read(csv(HEAD + ",责任单位,配合单位", ROW + ",民政局,各街道、有关部门"));
        assertThat(list.remarks())
                .filteredOn(remark -> remark.code().equals("department.several"))
                .extracting(Finding::arguments)
                .containsExactly(List.of("各街道"), List.of("有关部门"));
        assertThat(list.newDepartments()).contains("各街道");
    }

    @ParameterizedTest
    @ValueSource(strings = {"牵头、配合", "不牵头", "牵头配合", "负责"})
    void a_role_that_is_neither_or_both_is_refused(String role) {
        YearList list = read(csv(HEAD + ",承办单位,牵头/配合", ROW + ",教育局," + role));
        assertThat(list.flaws())
                .extracting(Finding::code, Finding::places)
                .containsExactly(tuple("not-one-of", List.of("H2")));
    }

    @Test
    @Timeout(20)
    void a_cell_full_of_separators_takes_no_time() {
        String full = "局" + "、".repeat(1_900) + "）" + "\n".repeat(90);
        assertThat(Lists.codes(read(csv(HEAD + ",责任单位,配合单位", ROW + "," + full + "," + full))
                        .flaws()))
                .contains("too-long");
        for (String cell : List.of(full, "局" + "\n".repeat(1_900) + "）", "（".repeat(1_900) + "、）")) {
            assertThat(new BodyNames(name -> false).in(cell.repeat(100))).isNotEmpty();
        }
    }

    @Test
    void a_role_goes_on_only_with_its_department() {
        String head = HEAD + ",承办单位,牵头/配合";
        YearList own = read(csv(head, ROW + ",教育局,配合", ",,助餐点,新建,20,个,民政局,"));
        assertThat(setup(own)).isEqualTo(new Setup("民政局", List.of("教育局"), null));
        YearList same = read(csv(head, ROW + ",教育局,配合", ",,助餐点,新建,20,个,,"));
        assertThat(setup(same)).isEqualTo(new Setup(null, List.of("教育局"), null));
    }

    @Test
    void no_more_take_part_than_the_form_takes_whether_they_stand_in_one_column_or_in_two() {
        YearList full = read(csv(HEAD + ",责任单位,配合单位", ROW + "," + bureaus(0, 11) + "," + bureaus(11, 21)));
        assertThat(full.flaws()).isEmpty();
        assertThat(setup(full).coDepartments()).hasSize(Setup.MOST_CO_DEPARTMENTS);
        YearList over = read(csv(HEAD + ",责任单位,配合单位", ROW + "," + bureaus(0, 11) + "," + bureaus(11, 22)));
        assertThat(over.flaws())
                .extracting(Finding::code, Finding::arguments)
                .containsExactly(tuple("too-many-departments", List.of("20")));
    }

    private static String bureaus(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> (char) ('甲' + n) + "事务局").collect(Collectors.joining("、"));
    }

    private static List<List<String>> assumedLeads(YearList list) {
        return list.remarks().stream()
                .filter(remark -> remark.code().equals("assumed.lead"))
                .map(Finding::arguments)
                .toList();
    }

    private static Setup setup(YearList list) {
        return project(list, 1).setup();
    }
}
