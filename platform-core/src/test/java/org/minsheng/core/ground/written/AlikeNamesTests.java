package org.minsheng.core.ground.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeNamesTests {

    @ParameterizedTest
    @CsvSource({
        "民政局,区民政局",
        "民政局,上城区民政局",
        "区民政局,民政局",
        "上城区民政局,区民政局",
        "市民政局,杭州市民政局",
        "杭州市民政局,市民政局",
        "残联,区残联",
    })
    void names_that_differ_by_a_place_may_be_one_body(String written, String known) {
        assertThat(new AlikeNames(List.of("教育局", known)).met(written)).contains(known);
    }

    @ParameterizedTest
    @CsvSource({"民政局,教育局", "市民政局,区民政局", "规划局,自然资源和规划局", "卫生局,区卫生健康局", "局,区局"})
    void others_are_others(String written, String known) {
        assertThat(new AlikeNames(List.of(known)).met(written)).isEmpty();
    }

    @Test
    void two_of_one_list_are_alike_from_the_second_on_however_often_they_are_met() {
        AlikeNames names = new AlikeNames(List.of());
        assertThat(names.met("民政局")).isEmpty();
        assertThat(names.met("区民政局")).contains("民政局");
        assertThat(names.met("民政局")).isEmpty();
    }
}
