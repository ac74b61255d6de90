package org.minsheng.core.execution.doubt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.doubt.Doubt.Kind;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.endpoints.texts.Texts;
import org.springframework.stereotype.Component;

/** Says a doubt in a sentence: to whoever is asked, and the same to whoever confirms. */
@Component
public class DoubtWords {

    private static final BigDecimal YUAN_OF_TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal YUAN_OF_A_HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private final Texts texts;

    DoubtWords(Texts texts) {
        this.texts = texts;
    }

    /** What an indicator is called, and its unit. */
    public record Named(String name, String unit) {}

    public List<DoubtView> told(List<Doubt> doubts, Map<IndicatorId, Named> names) {
        return doubts.stream().map(doubt -> told(doubt, names)).toList();
    }

    private DoubtView told(Doubt doubt, Map<IndicatorId, Named> names) {
        IndicatorId indicator = doubt.indicator();
        String said = indicator == null ? money(doubt) : value(doubt, names.getOrDefault(indicator, new Named("", "")));
        return new DoubtView(doubt.kind(), doubt.figure(), indicator, doubt.value(), doubt.against(), said);
    }

    private String value(Doubt doubt, Named indicator) {
        return texts.of(code(doubt), indicator.name(), plain(doubt.value()), plain(doubt.against()), indicator.unit());
    }

    private String money(Doubt doubt) {
        return texts.of(
                codeOfSum(doubt), texts.of("doubt." + doubt.figure()), sum(doubt.value()), sum(doubt.against()));
    }

    /** The exact sum in a unit that it can be read in, so that two sums that differ never read the same. */
    private String sum(@Nullable BigDecimal fen) {
        if (fen == null) {
            return "";
        }
        BigDecimal yuan = fen.movePointLeft(2);
        String unit = yuan.compareTo(YUAN_OF_TEN_THOUSAND) < 0
                ? "yuan"
                : yuan.compareTo(YUAN_OF_A_HUNDRED_MILLION) < 0 ? "ten-thousand" : "hundred-million";
        return texts.of("doubt.sum." + unit, plain(yuan), plain(yuan.movePointLeft(4)), plain(yuan.movePointLeft(8)));
    }

    private static String code(Doubt doubt) {
        return "doubt." + doubt.kind();
    }

    /** What can be said of both is said of sums in words of their own. */
    private static String codeOfSum(Doubt doubt) {
        return doubt.kind() == Kind.MANIFOLD_OF_BEFORE || doubt.kind() == Kind.AGAINST_LATER
                ? code(doubt) + ".sum"
                : code(doubt);
    }

    /** As pages write figures: 12,345,678.5 */
    private static String plain(@Nullable BigDecimal figure) {
        if (figure == null) {
            return "";
        }
        String[] parts = Figures.plain(figure).toPlainString().split("\\.");
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return parts.length > 1 ? whole + "." + parts[1] : whole;
    }
}
