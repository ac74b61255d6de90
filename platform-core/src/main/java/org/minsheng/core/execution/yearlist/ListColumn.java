package org.minsheng.core.execution.yearlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a year's list, under their English name or their Chinese one. */
public enum ListColumn {
    CONGRESS("人大", 100),
    YEAR("年度", 4),
    NO("序号", 4),
    TITLE("项目", 200),
    TYPE("项目类型", 20),
    INDICATOR("指标", 200),
    VERB("动作", 40),
    COMPARATOR("比较方式", 20),
    TARGET("目标值", 20),
    UNIT("单位", 20),
    QUALITY("数据质量", 20),
    /** What there was before anything was done. Lists of earlier years don't have the column. */
    BASELINE("基数", 20, false);

    private final String chinese;
    private final int longest;
    private final boolean required;

    ListColumn(String chinese, int longest) {
        this(chinese, longest, true);
    }

    ListColumn(String chinese, int longest, boolean required) {
        this.chinese = chinese;
        this.longest = longest;
        this.required = required;
    }

    boolean required() {
        return required;
    }

    public String english() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chinese() {
        return chinese;
    }

    int longest() {
        return longest;
    }

    static Optional<ListColumn> called(String header) {
        return Arrays.stream(values())
                .filter(c -> c.chinese.equals(header) || c.name().equalsIgnoreCase(header))
                .findFirst();
    }
}
