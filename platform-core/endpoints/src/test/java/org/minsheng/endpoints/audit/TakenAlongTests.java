package org.minsheng.endpoints.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A file has an end: where there was more, its last line says so. */
class TakenAlongTests {

    private static final AuditQuery ALL = new AuditQuery(null, null, null, null);
    private static final int MOST = 3;

    private final AuditTrail trail = mock();
    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    private final Operations operations = new Operations(mock(), texts);

    @BeforeEach
    void in_chinese() {
        texts.setBasename("messages/endpoints");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        LocaleContextHolder.setLocale(Locale.CHINA);
    }

    @AfterEach
    void as_it_was() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_file_that_holds_all_says_nothing_more() {
        assertThat(file(MOST)).hasSize(1 + MOST).last().asString().contains("\"POST /x/2\"");
    }

    @Test
    void a_file_that_is_cut_says_so_and_from_which_day_on_there_is_more() {
        assertThat(file(MOST + 1))
                .hasSize(1 + MOST + 1)
                .last()
                .asString()
                .isEqualTo("\"这里只有最近的 3 条，更早的没有列出。请将截止日期设为 2020-08-10，再导出一次。\"");
    }

    /** The latest first, one a day; the last but two days falls on the next one here, eight hours ahead of Greenwich. */
    private List<String> file(int entries) {
        when(trail.list(ALL.in(TrailExtent.WHOLE, operations), null, MOST + 1))
                .thenReturn(IntStream.range(0, entries)
                        .mapToObj(TakenAlongTests::entry)
                        .toList());
        return new String(
                        new AuditPages(trail, texts, operations, MOST).csv(TrailExtent.WHOLE, ALL),
                        StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Entry entry(int number) {
        Instant at = Instant.parse("2020-08-12T17:00:00Z").minusSeconds(number * 86_400L);
        return new Entry(
                UUID.randomUUID(), at, null, null, List.of(), "POST /x/" + number, null, Outcome.DONE, 200, null, null);
    }
}
