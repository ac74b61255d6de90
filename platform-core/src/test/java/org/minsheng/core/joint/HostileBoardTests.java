package org.minsheng.core.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minsheng.core.testing.CoreTest;

/** The board asked with what no page of ours sends, and written into by a district that means harm. */
@CoreTest
class HostileBoardTests extends JointTest {

    private static final String BETWEEN = "\u001f";

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "1e400000", "1e-400000", "0; select 1", "1\u0000"})
    void a_cursor_with_a_key_that_is_no_number_leads_nowhere(String key) throws Exception {
        for (String sort : List.of("no", "source", "light", "progress", "late")) {
            String page = "board?year=2020&limit=1&sort=" + sort;
            String next = JsonPath.read(body(page), "$.next");
            read(page + "&cursor=" + withKey(next, key)).andExpect(status().isNotFound());
        }
    }

    @Test
    void a_cursor_with_a_key_that_no_text_has_leads_nowhere() throws Exception {
        String page = "board?year=2020&limit=1&sort=title";
        String next = JsonPath.read(body(page), "$.next");
        read(page + "&cursor=" + withKey(next, "养老\u0000")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "tenant"})
    void a_filter_with_what_no_text_has_is_the_senders_mistake(String filter) throws Exception {
        for (String path : List.of("board", "board/export")) {
            read(path + "?year=2020&" + filter + "=\u0000").andExpect(status().isBadRequest());
        }
    }

    @Test
    void a_districts_title_stays_text_when_somebody_edits_the_cell() throws Exception {
        String title = "=HYPERLINK(\"http://elsewhere.example\",\"养老床位\")";
        say(open, UUID.randomUUID(), 3, title, 1, 1, 1, 1);
        byte[] file = read("board/export?year=2020&tenant=" + open + "&sort=no")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Cell cell = book.getSheetAt(0).getRow(5).getCell(2);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(title);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    /** Tenant and list stay, the key of the order is another. */
    private static String withKey(String cursor, String key) {
        String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        List<String> parts = new ArrayList<>(Arrays.asList(plain.split(BETWEEN, -1)));
        parts.set(2, key);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }
}
