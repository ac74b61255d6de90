package org.minsheng.core.decision.cycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.LivelihoodCycle;
import org.minsheng.core.decision.cycle.Policy;
import org.minsheng.core.decision.cycle.PolicyDesk;
import org.minsheng.core.decision.cycle.TenantPolicy;
import org.minsheng.core.decision.cycle.ThresholdsReversed;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.ground.figures.Rules;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/policy")
class PolicyController {

    private final PolicyDesk desk;

    PolicyController(PolicyDesk desk) {
        this.desk = desk;
    }

    /**
     * The policy that was decided for the latest date.
     *
     * @param appliesFrom for years that begin on this day or later; null while the default holds
     * @param nextToBegin from when a policy applies that is decided now without saying from when
     * @param earlier what was decided for earlier dates, latest first
     * @param begun the years that keep the policy they began with, latest first
     */
    record PolicyView(
            BigDecimal greenFrom,
            BigDecimal yellowFrom,
            int reportDueDay,
            @Nullable LocalDate appliesFrom,
            LocalDate nextToBegin,
            List<PeriodView> earlier,
            List<BegunYearView> begun,
            long version) {}

    record PeriodView(LocalDate appliesFrom, BigDecimal greenFrom, BigDecimal yellowFrom, int reportDueDay) {

        static PeriodView of(Map.Entry<LocalDate, Policy> period) {
            Policy policy = period.getValue();
            return new PeriodView(period.getKey(), policy.greenFrom(), policy.yellowFrom(), policy.reportDueDay());
        }
    }

    record BegunYearView(int year, BigDecimal greenFrom, BigDecimal yellowFrom, int reportDueDay) {

        static BegunYearView of(LivelihoodCycle cycle, TenantPolicy decided) {
            Rules rules = cycle.rules(decided);
            return new BegunYearView(
                    cycle.year(),
                    rules.lights().greenFrom(),
                    rules.lights().yellowFrom(),
                    rules.dueDay().day());
        }
    }

    record PolicyForm(
            @NotNull @DecimalMin("-100") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal greenFrom,

            @NotNull @DecimalMin("-100") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal yellowFrom,

            @NotNull @Min(1) @Max(28) Integer reportDueDay,
            @Nullable LocalDate appliesFrom) {

        private static final BigDecimal LEAST = BigDecimal.valueOf(-100);

        /** How far behind the plan a light may be: a positive number would mean the opposite of what was typed. */
        private void requireBehind() {
            List<Fault> faults = new ArrayList<>();
            behind("greenFrom", greenFrom, faults);
            behind("yellowFrom", yellowFrom, faults);
            if (!faults.isEmpty()) {
                throw new Flawed(faults);
            }
        }

        private static void behind(String field, BigDecimal points, List<Fault> faults) {
            if (points.signum() > 0 || points.compareTo(LEAST) <= 0) {
                faults.add(Fault.inField(field, points.toPlainString(), "thresholds.positive"));
            }
        }

        Policy policy() {
            requireBehind();
            if (greenFrom.compareTo(yellowFrom) <= 0) {
                throw new ThresholdsReversed();
            }
            return new Policy(new LightThresholds(greenFrom, yellowFrom), new ReportDueDay(reportDueDay));
        }
    }

    @GetMapping
    @May(Ability.READ_REGISTER)
    @Transactional(readOnly = true)
    ResponseEntity<PolicyView> readPolicy() {
        return answer(desk.policy());
    }

    @PutMapping
    @May(Ability.PLAN_YEAR)
    ResponseEntity<PolicyView> decidePolicy(@Valid @RequestBody PolicyForm form, IfMatch expected, Actor actor) {
        return answer(desk.decide(form.appliesFrom, form.policy(), expected, actor));
    }

    private ResponseEntity<PolicyView> answer(TenantPolicy decided) {
        NavigableMap<LocalDate, Policy> periods = decided.periods().descendingMap();
        Policy latest =
                periods.isEmpty() ? Policy.DEFAULT : periods.firstEntry().getValue();
        PolicyView view = new PolicyView(
                latest.greenFrom(),
                latest.yellowFrom(),
                latest.reportDueDay(),
                periods.isEmpty() ? null : periods.firstKey(),
                desk.nextToBegin(),
                periods.entrySet().stream().skip(1).map(PeriodView::of).toList(),
                desk.begun().stream()
                        .map(cycle -> BegunYearView.of(cycle, decided))
                        .toList(),
                decided.version());
        return ResponseEntity.ok().eTag(IfMatch.etag(decided.version())).body(view);
    }
}
