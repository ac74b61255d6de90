package org.minsheng.core.ground.written;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.ProjectType;
import org.minsheng.core.ground.figures.Quality;

/** The words of a list that stand for a choice, each with the others that offices use for it; the first is the template's. */
public final class ListWords {

    public static final Map<ProjectType, List<String>> TYPES = ordered(
            Map.entry(ProjectType.CONSTRUCTION, List.of("建设类", "建设", "工程类", "工程建设类")),
            Map.entry(ProjectType.SUBSIDY, List.of("资助补助类", "资助类", "补助类", "补贴类", "资助补贴类", "服务类")));
    public static final Map<Comparison, List<String>> COMPARISONS = ordered(
            Map.entry(Comparison.EQ, List.of("等于", "=", "完成")),
            Map.entry(Comparison.GE, List.of("不少于", "大于等于")),
            Map.entry(Comparison.LE, List.of("不超过", "小于等于", "控制在以内")),
            Map.entry(Comparison.FULL_COVERAGE, List.of("全覆盖", "全部", "全面覆盖", "实现全覆盖")),
            Map.entry(Comparison.BEST_EFFORT, List.of("尽力而为", "尽力", "应建尽建", "应改尽改")));
    public static final Map<Quality, List<String>> QUALITIES = ordered(
            Map.entry(Quality.EXACT, List.of("准确", "正常")),
            Map.entry(Quality.RESTORED, List.of("复原", "恢复")),
            Map.entry(Quality.LOST, List.of("缺失")),
            Map.entry(Quality.TRUNCATED, List.of("残缺")));

    private ListWords() {}

    @SafeVarargs
    private static <E> Map<E, List<String>> ordered(Map.Entry<E, List<String>>... entries) {
        Map<E, List<String>> ordered = new LinkedHashMap<>();
        Arrays.stream(entries).forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    public static <E extends Enum<E>> Optional<E> called(Map<E, List<String>> words, String text) {
        String plain = WrittenFigure.plain(text);
        return words.entrySet().stream()
                .filter(each ->
                        each.getValue().contains(plain) || each.getKey().name().equalsIgnoreCase(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public static Optional<Comparison> comparison(String text) {
        @Nullable Comparison meant = WrittenFigure.meant(WrittenFigure.plain(text));
        return Optional.ofNullable(meant).or(() -> called(COMPARISONS, text));
    }

    /** 全覆盖 in place of a figure. */
    public static boolean saysAll(String text) {
        return called(COMPARISONS, text)
                .filter(Comparison.FULL_COVERAGE::equals)
                .isPresent();
    }

    public static <E> String first(Map<E, List<String>> words, E word) {
        return words.getOrDefault(word, List.of(word.toString())).getFirst();
    }

    public static <E> List<String> choices(Map<E, List<String>> words) {
        return words.values().stream().map(List::getFirst).toList();
    }
}
