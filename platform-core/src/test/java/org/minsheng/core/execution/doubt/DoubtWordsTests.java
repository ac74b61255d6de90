package org.minsheng.core.execution.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minsheng.core.execution.doubt.Doubt.Figure;
import org.minsheng.core.execution.doubt.Doubt.Kind;
import org.minsheng.core.execution.doubt.DoubtWords.Named;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.testing.CoreTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Sums and figures in doubts are written as pages write them, and exactly. */
@CoreTest
@NullUnmarked
class DoubtWordsTests {

    @Autowired
    DoubtWords words;

    @AfterEach
    void in_nobodys_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void sums_are_said_in_yuan_and_ten_thousands_and_hundred_millions_of_them() {
        assertThat(chinese(1_234_567_800, 100_000_000_00L)).isEqualTo("已下达资金1,234.5678万元，超过计划资金1亿元。");
        assertThat(chinese(999_999, 1_000_000)).isEqualTo("已下达资金9,999.99元，超过计划资金1万元。");
        assertThat(chinese(9_999_999_999L, 6_000_000_000_000L)).isEqualTo("已下达资金9,999.999999万元，超过计划资金600亿元。");
    }

    @Test
    void in_english_they_are_yuan_with_thousands_separated() {
        assertThat(said(Locale.ENGLISH, money(1_234_567_800, 100))).contains("CNY 12,345,678 is more than the CNY 1 ");
    }

    @Test
    void one_fen_above_the_plan_does_not_read_like_the_plan() {
        assertThat(chinese(700_000_001, 700_000_000)).isEqualTo("已下达资金700.000001万元，超过计划资金700万元。");
    }

    @Test
    void figures_have_their_thousands_separated() {
        IndicatorId beds = new IndicatorId(UUID.randomUUID());
        Doubt doubt = Doubt.ofValue(Kind.ABOVE_TARGET, beds, new BigDecimal("1234567.25"), new BigDecimal("1500"));
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words.told(List.of(doubt), Map.of(beds, new Named("新增床位", "张")))
                        .getFirst()
                        .message())
                .isEqualTo("“新增床位”填了1,234,567.25张，超过目标1,500张。");
    }

    private String chinese(long fen, long against) {
        return said(Locale.SIMPLIFIED_CHINESE, money(fen, against));
    }

    private String said(Locale language, Doubt doubt) {
        LocaleContextHolder.setLocale(language);
        return words.told(List.of(doubt), Map.of()).getFirst().message();
    }

    private static Doubt money(long fen, long against) {
        return Doubt.ofMoney(Kind.ABOVE_PLAN, Figure.ISSUED, fen, against);
    }
}
