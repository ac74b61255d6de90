package org.minsheng.core.execution.header;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minsheng.core.ground.written.WrittenFigure;

/**
 * The heading of a column, in one line of half-width letters without blanks.
 *
 * @param text all that stands over the column, the upper rows of the header first
 * @param name what stands directly over it, without what is said in brackets at its end
 * @param bracket what that bracket says, often a unit
 */
record Heading(String text, String name, String bracket) {

    private static final Pattern BRACKETED = Pattern.compile("(.*?)[(（\\[]([^()（）\\[\\]]*)[)）\\]]");
    private static final Pattern MONTH = Pattern.compile(
            "(?:(20\\d\\d)年?)?(1[0-2]|0?[1-9])月(?:份)?(?:底|末)?(?:前|止)?(累计)?(节点.*|目标.*|计划.*|任务.*|应完成.*)?");
    private static final Pattern ANY_MONTH = Pattern.compile("(?:(20\\d\\d)年?)?(?<!\\d)(1[0-2]|0?[1-9])月");
    private static final Pattern SPAN = Pattern.compile(".*(月|日|号|季度)份?底?[-~—–至到]+.*");
    private static final Pattern ANY_QUARTER = Pattern.compile("([一二三四1-4])季度");
    private static final Pattern QUARTER = Pattern.compile("(?:第)?([一二三四1-4])季度(?:底|末)?(节点.*|目标.*|计划.*|任务.*)?");
    private static final Pattern UNIT = Pattern.compile("[%‰]|[\\p{IsHan}/㎡a-zA-Z]{1,8}");
    private static final Pattern NO_UNIT = Pattern.compile(".*(必填|选填|填写|年度|全年|累计|当年|当月|说明|指标|目标|底).*");
    private static final Pattern SCALE = Pattern.compile("[十百千]?万|[千亿]");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern MONEY = Pattern.compile(".*(投资|资金|经费|支出|预算|拨付|金额).*");
    private static final Pattern HALF = Pattern.compile("上半年(?:底|末)?(节点.*|目标.*|计划.*|任务.*)");

    static Heading of(String upper, String lower) {
        String top = WrittenFigure.plain(upper);
        String direct = WrittenFigure.plain(lower);
        Matcher bracketed = BRACKETED.matcher(direct);
        boolean split = bracketed.matches() && !bracketed.group(1).isEmpty();
        return new Heading(
                top.isEmpty() || top.equals(direct) ? direct : top + "/" + direct,
                split ? bracketed.group(1) : direct,
                split ? bracketed.group(2).replaceFirst("^单位:?", "") : "");
    }

    boolean empty() {
        return text.isEmpty();
    }

    /**
     * The column that has this name, looked up with its brackets, without them, and with what stands above. 2031年投资 and
     * 本年投资 are 年度投资 in a list of that year.
     */
    Optional<ListColumn.Named> column(int year) {
        String withBracket = bracket.isEmpty() ? name : name + "(" + bracket + ")";
        return ListColumn.called(withBracket)
                .or(() -> ListColumn.called(name))
                .or(() -> text.contains("/") ? ListColumn.called(text) : Optional.empty())
                .or(() -> ListColumn.called(name.replaceFirst("^(" + year + "年度?|本年度?|当年度?)", "年度"))
                        .filter(named -> named.column() == ListColumn.FUNDS));
    }

    /** Whether the template has it, with a unit or without one. */
    boolean ofTemplate() {
        boolean alone = text.equals(name) || (!unit().isEmpty() && text.startsWith(name));
        return alone && (ListColumn.ofTemplate(name) || name.matches("1?\\d月节点"));
    }

    /** 2033年投资, of whatever year. */
    boolean fundsOfSomeYear() {
        return name.matches("20\\d\\d年.+")
                && column(Integer.parseInt(name.substring(0, 4))).isPresent();
    }

    /** The end of which month it speaks of, in a list of that year. */
    Optional<YearMonth> milestone(int year) {
        if (MONEY.matcher(text).matches() || name.contains("进度")) {
            return Optional.empty();
        }
        Matcher month = MONTH.matcher(name);
        if (month.matches()
                && (month.group(4) != null
                        || name.contains("底")
                        || name.contains("末")
                        || text.matches(".*(节点|目标|计划|进度).*/.*"))) {
            int of = month.group(1) == null ? yearAbove(year) : Integer.parseInt(month.group(1));
            return Optional.of(YearMonth.of(of, Integer.parseInt(month.group(2))));
        }
        Matcher quarter = QUARTER.matcher(name);
        if (quarter.matches()) {
            return Optional.of(endOf(quarter.group(1), yearAbove(year)));
        }
        return HALF.matcher(name).matches() ? Optional.of(YearMonth.of(yearAbove(year), 6)) : Optional.empty();
    }

    /**
     * The month that a milestone of this name is of, once somebody has said that it is one: then any month that it names, of a
     * span its end. Two months side by side are none.
     */
    Optional<YearMonth> monthByHand(int year) {
        List<YearMonth> months = ANY_MONTH
                .matcher(name)
                .results()
                .map(month -> YearMonth.of(
                        month.group(1) == null ? yearAbove(year) : Integer.parseInt(month.group(1)),
                        Integer.parseInt(month.group(2))))
                .toList();
        List<YearMonth> named = months.isEmpty()
                ? ANY_QUARTER
                        .matcher(name)
                        .results()
                        .map(quarter -> endOf(quarter.group(1), yearAbove(year)))
                        .toList()
                : months;
        if (named.size() > 1 && !SPAN.matcher(name).matches()) {
            return Optional.empty();
        }
        if (!named.isEmpty()) {
            return Optional.of(named.getLast());
        }
        return name.contains("上半年") ? Optional.of(YearMonth.of(yearAbove(year), 6)) : Optional.empty();
    }

    private static YearMonth endOf(String quarter, int year) {
        int which = Math.max("一二三四".indexOf(quarter), "1234".indexOf(quarter));
        return YearMonth.of(year, 3 * (which + 1));
    }

    /** What a bracket says, the lower before the upper, where it can be a unit: not 必填, nor a date. */
    String unit() {
        if (unit(bracket)) {
            return bracket;
        }
        Matcher above = BRACKETED.matcher(upper());
        return above.matches() && unit(above.group(2)) ? above.group(2) : "";
    }

    private static boolean unit(String bracket) {
        return UNIT.matcher(bracket).matches() && !NO_UNIT.matcher(bracket).matches();
    }

    /** What amounts are counted in: 万 is 万元 there. */
    String unitOfMoney() {
        String unit = unit();
        return unit.endsWith("元") ? unit : SCALE.matcher(unit).matches() ? unit + "元" : "";
    }

    /** What stands over it and over others. */
    private String upper() {
        return text.contains("/") ? text.substring(0, text.indexOf('/')) : "";
    }

    /** Whether it speaks of other years and not of this one: under 2033年 stands what was reached then. */
    boolean ofOtherYears(int year) {
        List<String> years =
                YEAR.matcher(text).results().map(each -> each.group(1)).toList();
        return !years.isEmpty() && !years.contains(Integer.toString(year));
    }

    private int yearAbove(int year) {
        Matcher above = YEAR.matcher(upper());
        return above.find() ? Integer.parseInt(above.group(1)) : year;
    }
}
