package org.minsheng.core.execution.doubt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.ground.figures.Figures;
import org.minsheng.endpoints.texts.Texts;
import org.springframework.stereotype.Component;

/** Says a doubt in a sentence: to whoever is asked, and the same to whoever confirms. */
@Component
public class DoubtWords {

    /** Fen of ten thousand yuan, as decimals. */
    private static final int TEN_THOUSAND_YUAN = 6;

    private static final int YUAN = 2;

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
                code(doubt),
                texts.of("doubt." + doubt.figure()),
                sum(doubt.value(), TEN_THOUSAND_YUAN),
                sum(doubt.against(), TEN_THOUSAND_YUAN),
                sum(doubt.value(), YUAN),
                sum(doubt.against(), YUAN));
    }

    private static String code(Doubt doubt) {
        return "doubt." + doubt.kind();
    }

    private static String sum(@Nullable BigDecimal fen, int decimals) {
        return fen == null ? "" : plain(fen.movePointLeft(decimals));
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : Figures.plain(figure).toPlainString();
    }
}
