package org.minsheng.endpoints.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date within a sentence is written as people write it, in their own language. */
class FeatureTextsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @CsvSource({"zh-CN,到2026年11月2日为止", "en-GB,until 2 November 2026", "fr-FR,到2026年11月2日为止"})
    void a_day(String language, String sentence) throws IOException {
        assertThat(text(language, DAY)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,到2026年11月为止", "en-GB,until November 2026"})
    void a_month(String language, String sentence) throws IOException {
        assertThat(text(language, YearMonth.from(DAY))).isEqualTo(sentence);
    }

    @Test
    void all_else_is_left_as_it_is() throws IOException {
        assertThat(text("zh-CN", "2026-11-02")).isEqualTo("到2026-11-02为止");
    }

    @Test
    void nothing_is_left_out() throws IOException {
        assertThat(text("zh-CN", null)).isEqualTo("到为止");
    }

    private static String text(String language, @Nullable Object argument) throws IOException {
        return new FeatureTexts().getMessage("dates.until", new Object[] {argument}, Locale.forLanguageTag(language));
    }
}
