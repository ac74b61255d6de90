package org.minsheng.core.ground.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.ground.written.BodyNames.Named;
import org.minsheng.core.ground.written.BodyNames.Part;

class BodyNamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市自然资源和规|划局",
                "市自然资源和|规划局",
                "市住房和城乡|建设局",
                "市人力资源和社会|保障局",
                "市文化广电旅游|局",
                "杭州市|民政局",
                "市城市建设投资集团有限|公司",
                "市自然|资源和规| 划局",
            })
    void a_line_break_that_cuts_a_name_parts_nobody(String cell) {
        assertThat(names(cell, Set.of())).containsExactly(cell.replaceAll("[|\\s]", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市民政局|市残联",
                "市教育局|各区县（市）政府",
                "市公安局|市城投集团|各街道",
                "团市委|市总工会|红十字会",
                "上城区|下城区|江干区",
                "市第一医院|杭州大学",
            })
    void a_line_break_between_bodies_parts_them(String cell) {
        assertThat(names(cell, Set.of())).containsExactly(cell.split("\\|"));
    }

    @Test
    void who_is_known_by_the_whole_name_is_one_and_who_is_known_by_the_first_line_is_that_one() {
        assertThat(names("市政府|办公室", Set.of())).containsExactly("市政府办公室");
        assertThat(names("市委|宣传部", Set.of())).containsExactly("市委", "宣传部");
        assertThat(names("市委|宣传部", Set.of("市委宣传部"))).containsExactly("市委宣传部");
        assertThat(names("市大数据|民政局", Set.of("市大数据"))).containsExactly("市大数据", "民政局");
    }

    @Test
    void labels_and_brackets_say_who_takes_part_also_over_two_lines() {
        assertThat(in("牵头：民政局|配合：残联", Set.of()))
                .containsExactly(new Named("民政局", Part.LEADS), new Named("残联", Part.TAKES_PART));
        assertThat(in("民政局（牵头）|残联（配合单位）、团市委", Set.of()))
                .containsExactly(
                        new Named("民政局", Part.LEADS), new Named("残联", Part.TAKES_PART), new Named("团市委", Part.UNSAID));
        assertThat(in("配合：残联、团市委|责任单位：民政局", Set.of()))
                .containsExactly(
                        new Named("残联", Part.TAKES_PART),
                        new Named("团市委", Part.TAKES_PART),
                        new Named("民政局", Part.UNSAID));
        assertThat(in("民政局、市自然资源和规|划局，残联", Set.of())).extracting(Named::name).containsExactly("民政局", "市自然资源和规划局", "残联");
        assertThat(in("牵头： 民政局；配合： 残联", Set.of()))
                .containsExactly(new Named("民政局", Part.LEADS), new Named("残联", Part.TAKES_PART));
        assertThat(in("-|待定", Set.of())).isEmpty();
    }

    private static List<String> names(String cell, Set<String> known) {
        return in(cell, known).stream().map(Named::name).toList();
    }

    private static List<Named> in(String cell, Set<String> known) {
        return new BodyNames(known::contains).in(cell.replace('|', '\n'));
    }
}
