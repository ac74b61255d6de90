package org.minsheng.core.execution.yearlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.finding.Finding;
import org.minsheng.core.execution.header.Matching;
import org.minsheng.core.execution.listing.ListContext;
import org.minsheng.core.execution.listing.YearList;
import org.minsheng.core.execution.listing.YearListReader;
import org.minsheng.core.execution.project.ListedProject;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.core.ground.figures.Window;

class YearListTemplateTests {

    @Test
    void it_is_a_list_whose_examples_are_left_out() {
        for (byte[] template : List.of(
                YearListTemplate.csv("杭州市", 2020, List.of()), YearListTemplate.excel("杭州市", 2020, List.of("区民政局")))) {
            YearList empty = read(template);
            assertThat(empty.flaws()).extracting(Finding::code).containsExactly("file.empty");
            assertThat(empty.remarks()).extracting(Finding::code).contains("row.example");
        }
    }

    @Test
    void it_is_imported_once_its_examples_are_renamed() {
        YearList list = renamed(List.of());
        assertThat(list.flaws()).isEmpty();
        ListedProject care = list.projects().getFirst();
        assertThat(care.setup()).isEqualTo(new ListedProject.Setup("民政局", List.of("残联"), new Money(1_200_000_000L)));
        assertThat(care.indicators().getFirst().milestones())
                .containsEntry(YearMonth.of(2020, 9), new BigDecimal("20"));
        assertThat(care.indicators().getLast().target().comparison()).isEqualTo(Comparison.LE);
        assertThat(list.newDepartments()).containsExactly("民政局", "残联");
    }

    @Test
    void its_examples_name_whom_the_roster_has() {
        assertThat(setup("区残联", "区城管局", "区民政局"))
                .isEqualTo(new ListedProject.Setup("区民政局", List.of("区残联"), new Money(1_200_000_000L)));
        assertThat(setup("教育局", "住建局").coDepartments()).containsExactly("住建局");
        assertThat(setup("教育局")).isEqualTo(new ListedProject.Setup("教育局", List.of(), new Money(1_200_000_000L)));
    }

    private static ListedProject.Setup setup(String... roster) {
        return renamed(List.of(roster)).projects().getFirst().setup();
    }

    private static YearList renamed(List<String> roster) {
        String text = new String(YearListTemplate.csv("杭州市", 2020, roster), StandardCharsets.UTF_8);
        return read(text.replace("（示例）", "").getBytes(StandardCharsets.UTF_8));
    }

    private static YearList read(byte[] file) {
        Window year = new Window(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        return YearListReader.read(file, new ListContext("杭州市", 2020, Set.of(), year, Map.of(), Matching.NONE));
    }
}
