package org.minsheng.core.execution.yearlist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.minsheng.core.ground.tables.ExcelSheet;

/** An empty list to fill in, with two example rows that the reader itself would accept. */
public final class YearListTemplate {

    private YearListTemplate() {}

    public static byte[] excel(String congress, int year) {
        ExcelSheet sheet = new ExcelSheet("民生实事项目", headers());
        examples(congress, year).forEach(row -> sheet.row(row.toArray()));
        return sheet.toBytes();
    }

    /** With a byte order mark, without which Chinese Excel would read UTF-8 as GB18030. */
    public static byte[] csv(String congress, int year) {
        String lines = "\uFEFF" + String.join(",", headers()) + "\r\n"
                + examples(congress, year).stream()
                        .map(row -> String.join(",", row) + "\r\n")
                        .collect(Collectors.joining());
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> headers() {
        return Arrays.stream(ListColumn.values()).map(ListColumn::chinese).toList();
    }

    private static List<List<String>> examples(String congress, int year) {
        String y = Integer.toString(year);
        return List.of(
                List.of(congress, y, "1", "居家养老（示例）", "建设类", "居家养老服务中心", "建设", "等于", "30", "家", "准确", "12"),
                List.of(congress, y, "1", "居家养老（示例）", "资助补助类", "家庭适老化改造", "开展", "尽力而为", "", "户", "缺失", ""));
    }
}
