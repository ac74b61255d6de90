package org.minsheng.core.execution.header;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a year's list can say, with the names that offices give such columns; the first is the template's. */
public enum ListColumn {
    CONGRESS(100, "人大", "所属人大", "区县", "区(县、市)", "县(市、区)", "县市区", "地区"),
    YEAR(10, "年度", "年份"),
    NO(10, "序号", "编号", "项目序号", "项目编号"),
    TITLE(200, "项目", "项目名称", "实事项目", "民生实事", "民生实事项目", "民生实事项目名称", "实事项目名称", "实事名称", "任务名称", "实施项目"),
    TYPE(20, "项目类型", "类型", "项目类别"),
    INDICATOR(200, "指标", "指标名称", "考核指标", "具体指标", "主要指标", "指标内容", "建设内容", "主要建设内容", "工作内容", "任务内容", "具体内容", "具体任务"),
    VERB(40, "动作", "建设方式"),
    COMPARATOR(20, "比较方式"),
    /** Those of the year before those of all years, as with the funds. */
    TARGET(
            40, "目标值", "年度目标值", "年度目标", "全年目标", "年度任务数", "年度任务", "全年任务数", "目标", "工作目标", "目标数", "目标任务数", "任务数", "计划数",
            "计划任务数"),
    UNIT(20, "单位", "计量单位", "数量单位"),
    /** The second name is that of earlier templates. */
    QUALITY(20, "数字来源", "数据质量"),
    /** What there was before anything was done. */
    BASELINE(40, "基数", "上年基数", "基期数", "上年末数", "现状值", "现状", "存量"),
    DEPARTMENT(200, "承办单位", "牵头单位", "责任单位", "主办单位", "承办部门", "牵头部门", "责任部门", "主管部门", "牵头(责任)单位", "实施单位"),
    /** Whether the department of the row leads (牵头) or takes part (配合). */
    ROLE(20, "牵头/配合", "牵头或配合"),
    CO_DEPARTMENTS(400, "配合单位", "协办单位", "配合部门", "协办部门", "参与单位", "协同单位"),
    /** Those of the year before those of all years: planned are the year's. */
    FUNDS(
            40, "计划资金", "年度计划资金", "年度计划投资", "年度投资", "年度资金", "年度投资计划", "年度预算", "资金", "计划投资", "预算", "预算资金", "资金安排", "投资",
            "投资额", "总投资", "估算投资", "总投资额", "项目总投资"),
    /** By hand only, where neither the heading nor the cells say what the planned funds are counted in. */
    FUNDS_IN_YUAN(40, "计划资金(元)"),
    FUNDS_IN_WAN_YUAN(40, "计划资金(万元)"),
    /** What is to be reached by the end of a month, cumulative; which month is in the heading. */
    MILESTONE(40, "节点");

    private final int longest;
    private final List<String> names;

    ListColumn(int longest, String... names) {
        this.longest = longest;
        this.names = List.of(names);
    }

    public String english() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chinese() {
        return names.getFirst();
    }

    public int longest() {
        return longest;
    }

    /** Says the same in every row of a project, so that a merged cell or an empty one below it stands for all of them. */
    public boolean ofProject() {
        return switch (this) {
            case CONGRESS,
                    YEAR,
                    NO,
                    TITLE,
                    TYPE,
                    DEPARTMENT,
                    ROLE,
                    CO_DEPARTMENTS,
                    FUNDS,
                    FUNDS_IN_YUAN,
                    FUNDS_IN_WAN_YUAN -> true;
            case INDICATOR, VERB, COMPARATOR, TARGET, UNIT, QUALITY, BASELINE, MILESTONE -> false;
        };
    }

    /** What a merged cell says holds for each row of it; a target or a milestone of several rows is nobody's. */
    public boolean sharedByMerging() {
        return switch (this) {
            case INDICATOR, TARGET, BASELINE, MILESTONE -> false;
            default -> true;
        };
    }

    /** Whether it is a figure of the indicator. */
    boolean figure() {
        return this == TARGET || this == BASELINE || this == MILESTONE;
    }

    /** What amounts are counted in, of those that somebody said so of. */
    Optional<String> unit() {
        return switch (this) {
            case FUNDS_IN_YUAN -> Optional.of("元");
            case FUNDS_IN_WAN_YUAN -> Optional.of("万元");
            default -> Optional.empty();
        };
    }

    /** The column of that name, the better known first: 0 for its own name. */
    static Optional<Named> called(String heading) {
        return Arrays.stream(values())
                .filter(column -> column != MILESTONE && column.unit().isEmpty())
                .filter(column ->
                        column.names.contains(heading) || column.name().equalsIgnoreCase(heading))
                .map(column -> new Named(column, Math.max(0, column.names.indexOf(heading))))
                .findFirst();
    }

    static boolean ofTemplate(String heading) {
        return called(heading)
                .filter(named -> named.rank() == 0 || named.column() == QUALITY)
                .isPresent();
    }

    record Named(ListColumn column, int rank) {}
}
