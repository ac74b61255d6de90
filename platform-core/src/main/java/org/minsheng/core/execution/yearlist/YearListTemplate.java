package org.minsheng.core.execution.yearlist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minsheng.core.execution.header.ListColumn;
import org.minsheng.core.ground.tables.ExcelForm;
import org.minsheng.core.ground.written.ListWords;

/** An empty list to fill in, with example rows that are left out when it is read, choices to pick, and a sheet that says how. */
final class YearListTemplate {

    private static final List<ListColumn> COLUMNS = List.of(
            ListColumn.CONGRESS,
            ListColumn.YEAR,
            ListColumn.NO,
            ListColumn.TITLE,
            ListColumn.TYPE,
            ListColumn.INDICATOR,
            ListColumn.VERB,
            ListColumn.COMPARATOR,
            ListColumn.TARGET,
            ListColumn.UNIT,
            ListColumn.QUALITY,
            ListColumn.BASELINE,
            ListColumn.DEPARTMENT,
            ListColumn.ROLE,
            ListColumn.FUNDS);
    /** What a text with commas can hold without quotes, and no spreadsheet takes for a formula. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}a-zA-Z0-9（）()·]+");

    private static final List<Integer> QUARTERS = List.of(3, 6, 9, 12);

    private YearListTemplate() {}

    static byte[] excel(String congress, int year, Collection<String> departments) {
        ExcelForm form = new ExcelForm("民生实事项目", headings());
        form.choices(ListColumn.TYPE.chinese(), ListWords.choices(ListWords.TYPES))
                .choices(ListColumn.COMPARATOR.chinese(), ListWords.choices(ListWords.COMPARISONS))
                .choices(ListColumn.QUALITY.chinese(), ListWords.choices(ListWords.QUALITIES))
                .choices(ListColumn.ROLE.chinese(), List.of("牵头", "配合"))
                .suggestions(
                        ListColumn.DEPARTMENT.chinese(),
                        "单位名册",
                        departments.stream().sorted().toList());
        examples(congress, year, departments).forEach(form::row);
        return form.instructions("填写说明", instructions(congress, year)).toBytes();
    }

    /** With a byte order mark, without which Chinese Excel would read UTF-8 as GB18030. */
    static byte[] csv(String congress, int year, Collection<String> departments) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings());
        rows.addAll(examples(congress, year, departments));
        return ("\uFEFF"
                        + rows.stream()
                                .map(row -> String.join(",", row) + "\r\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (ListColumn column : COLUMNS) {
            headings.add(column == ListColumn.FUNDS ? column.chinese() + "（万元）" : column.chinese());
        }
        QUARTERS.forEach(month -> headings.add(month + "月节点"));
        return headings;
    }

    /** Who cares for the old, where the roster has them; else whoever is in it, so that an example that stays opens nobody. */
    private static String example(Collection<String> departments, Pattern fitting, String without, Set<String> others) {
        List<String> offered = departments.stream()
                .filter(name -> PLAIN.matcher(name).matches() && !others.contains(name))
                .sorted(Comparator.comparing(name -> !fitting.matcher(name).find()))
                .toList();
        return departments.isEmpty() ? without : offered.isEmpty() ? "" : offered.getFirst();
    }

    private static List<List<String>> examples(String congress, int year, Collection<String> departments) {
        String lead = example(departments, Pattern.compile("民政"), "民政局", Set.of());
        String other = example(departments, Pattern.compile("残联|残疾人"), "残联", Set.of(lead));
        String y = Integer.toString(year);
        String title = "居家养老（示例）";
        return List.of(
                List.of(
                        congress,
                        y,
                        "1",
                        title,
                        "建设类",
                        "居家养老服务中心",
                        "建设",
                        "不少于",
                        "30",
                        "家",
                        "准确",
                        "12",
                        lead,
                        lead.isEmpty() ? "" : "牵头",
                        "1200",
                        "5",
                        "12",
                        "20",
                        "30"),
                List.of(
                        congress,
                        y,
                        "1",
                        title,
                        "资助补助类",
                        "家庭适老化改造",
                        "开展",
                        "等于",
                        "500",
                        "户",
                        "准确",
                        "",
                        other,
                        other.isEmpty() ? "" : "配合",
                        "",
                        "",
                        "200",
                        "",
                        "500"),
                List.of(
                        congress, y, "1", title, "建设类", "消防隐患点", "消除", "不超过", "0", "处", "准确", "40", "", "", "", "",
                        "20", "", "0"));
    }

    private static List<List<String>> instructions(String congress, int year) {
        return List.of(
                List.of("这张表怎样填", ""),
                List.of("一行一个指标", "同一项目的几个指标各占一行，序号和项目名称写得一样，也可以合并单元格。名称中带“（示例）”的行不会导入，可以删去。"),
                List.of("人大、年度", "填“" + congress + "”和“" + year + "”；也可以整列删去。"),
                List.of("比较方式", "等于、不少于；越少越好的选“不超过”，并在“基数”填上年末的数，清零的目标值填0。全覆盖没有数量的，目标值留空，按100%计。"),
                List.of("目标值", "只填一个数，例如1200、1.2或95%；单位写在“单位”列，例如个、万户、%。"),
                List.of("数字来源", "一般选“准确”。原文数字缺失的选“缺失”，只剩一部分的选“残缺”，按另一处公布补齐的选“复原”。"),
                List.of("承办单位、牵头/配合", "从下拉框选或者直接填写。名册中没有的单位，导入时新建。一个项目有几个单位时，每行填一个，分别选“牵头”或“配合”。"),
                List.of("计划资金（万元）", "整个项目的计划资金，只在一行填写，最多六位小数。"),
                List.of("3月节点……12月节点", "到当月末应完成的累计数；可以改成别的月份，例如“5月节点”。没有的留空。"));
    }
}
