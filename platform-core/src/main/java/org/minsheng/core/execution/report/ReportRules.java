package org.minsheng.core.execution.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.doubt.Doubt;
import org.minsheng.core.execution.doubt.DoubtWords;
import org.minsheng.core.execution.doubt.DoubtWords.Named;
import org.minsheng.core.execution.doubt.Doubts;
import org.minsheng.core.execution.doubt.Doubts.Sums;
import org.minsheng.core.execution.doubt.FiguresDoubted;
import org.minsheng.core.execution.doubt.Reported;
import org.minsheng.core.execution.project.IndicatorId;
import org.minsheng.core.execution.project.ProjectFacts.ConfirmedMonth;
import org.minsheng.core.execution.subject.Subject;
import org.minsheng.core.execution.subject.Subject.OnProject;
import org.minsheng.core.ground.figures.Comparison;
import org.minsheng.core.ground.figures.Money;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * What a report must say: a value for each indicator and none for others, and a reason when a cumulative figure is
 * lower (or one that is to come down higher) than what was confirmed for an earlier month, or when more is paid than issued.
 */
@Component
class ReportRules {

    private final Texts texts;

    private final DoubtWords words;

    ReportRules(Texts texts, DoubtWords words) {
        this.texts = texts;
        this.words = words;
    }

    void check(Subject subject, YearMonth month, ReportedFigures figures) {
        Set<IndicatorId> asked = subject.indicators().stream().map(Reported::id).collect(Collectors.toSet());
        if (!asked.containsAll(figures.values().keySet())) {
            throw new NotFound();
        }
        List<Fault> faults = new ArrayList<>();
        List<String> fallen = new ArrayList<>();
        List<String> risen = new ArrayList<>();
        for (Reported indicator : subject.indicators()) {
            BigDecimal value = figures.values().get(indicator.id());
            if (value == null) {
                faults.add(fault("values", null, "report.value-missing", indicator.name()));
            } else if (wentBack(indicator, value, subject.confirmedBefore(month, indicator.id()))) {
                (indicator.comparison() == Comparison.LE ? risen : fallen).add(indicator.name());
            }
        }
        if (subject instanceof OnProject on) {
            if (figures.issued() == null || figures.paid() == null) {
                faults.add(fault("issuedFen", null, "report.funds-missing"));
            }
            if (paidBeyondIssued(figures) && figures.narrative().isBlank()) {
                faults.add(fault("narrative", null, "report.paid-unexplained"));
            }
            fallen.addAll(fallenFunds(on.confirmedBefore(month), figures));
        }
        if (!fallen.isEmpty() && figures.narrative().isBlank()) {
            faults.add(fault("narrative", null, "report.fall-unexplained", String.join("、", fallen)));
        }
        if (!risen.isEmpty() && figures.narrative().isBlank()) {
            faults.add(fault("narrative", null, "report.rise-unexplained", String.join("、", risen)));
        }
        if (!faults.isEmpty()) {
            throw new Flawed(faults);
        }
    }

    private static boolean paidBeyondIssued(ReportedFigures figures) {
        return figures.issued() != null
                && figures.paid() != null
                && figures.paid().compareTo(figures.issued()) > 0;
    }

    private List<String> fallenFunds(@Nullable ConfirmedMonth earlier, ReportedFigures figures) {
        List<String> fallen = new ArrayList<>();
        if (earlier != null && falls(figures.issued(), earlier.issued())) {
            fallen.add(texts.of("report.issued"));
        }
        if (earlier != null && falls(figures.paid(), earlier.paid())) {
            fallen.add(texts.of("report.paid"));
        }
        return fallen;
    }

    /**
     * What is doubted of it.
     *
     * @throws FiguresDoubted unless all of that was affirmed, these very figures and not some earlier ones
     */
    List<Doubt> doubts(Subject subject, YearMonth month, ReportedFigures figures) {
        List<Doubt> doubts = odd(subject, month, figures);
        if (!figures.affirmed().containsAll(doubts)) {
            Map<IndicatorId, Named> names = subject.indicators().stream()
                    .collect(
                            Collectors.toMap(Reported::id, indicator -> new Named(indicator.name(), indicator.unit())));
            throw new FiguresDoubted(words.told(doubts, names));
        }
        return doubts;
    }

    private static boolean wentBack(Reported indicator, BigDecimal value, @Nullable BigDecimal before) {
        return before != null && indicator.wentBack(before, value);
    }

    private static boolean falls(@Nullable Money value, Money before) {
        return value != null && value.compareTo(before) < 0;
    }

    private static Fault fault(String field, @Nullable String value, String code, Object... arguments) {
        return Fault.inField(field, value, code, arguments);
    }

    private static @Nullable Sums sums(@Nullable ConfirmedMonth month) {
        return month == null ? null : new Sums(month.issued(), month.paid());
    }

    private static List<Doubt> odd(Subject subject, YearMonth month, ReportedFigures figures) {
        List<Doubt> doubts = new ArrayList<>();
        for (Reported indicator : subject.indicators()) {
            BigDecimal value = figures.values().get(indicator.id());
            if (value != null) {
                doubts.addAll(Doubts.about(
                        indicator,
                        value,
                        subject.confirmedBefore(month, indicator.id()),
                        subject.confirmedAfter(month, indicator.id())));
            }
        }
        if (subject instanceof OnProject on && figures.issued() != null && figures.paid() != null) {
            Sums before = sums(on.confirmedBefore(month));
            Sums later = sums(on.confirmedAfter(month));
            doubts.addAll(
                    Doubts.about(on.project().planned(), new Sums(figures.issued(), figures.paid()), before, later));
        }
        return doubts;
    }
}
