package org.minsheng.core.decision.cycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.minsheng.core.decision.cycle.PolicyDesk;
import org.minsheng.core.decision.cycle.TenantPolicy;
import org.minsheng.core.decision.cycle.ThresholdsReversed;
import org.minsheng.core.ground.figures.LightThresholds;
import org.minsheng.core.ground.figures.ReportDueDay;
import org.minsheng.core.people.roles.May;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
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

    record PolicyView(BigDecimal greenFrom, BigDecimal yellowFrom, int reportDueDay, long version) {}

    record PolicyForm(
            @NotNull @DecimalMin("-100") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal greenFrom,

            @NotNull @DecimalMin("-100") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal yellowFrom,

            @NotNull @Min(1) @Max(28) Integer reportDueDay) {

        LightThresholds lights() {
            if (greenFrom.compareTo(yellowFrom) <= 0) {
                throw new ThresholdsReversed();
            }
            return new LightThresholds(greenFrom, yellowFrom);
        }
    }

    @GetMapping
    @PreAuthorize(May.READ)
    ResponseEntity<PolicyView> policy() {
        return answer(desk.policy());
    }

    @PutMapping
    @PreAuthorize(May.ORGANIZE)
    ResponseEntity<PolicyView> decide(@Valid @RequestBody PolicyForm form, IfMatch expected, Actor actor) {
        return answer(desk.decide(form.lights(), new ReportDueDay(form.reportDueDay), expected, actor));
    }

    private static ResponseEntity<PolicyView> answer(TenantPolicy policy) {
        PolicyView view = new PolicyView(
                policy.lights().greenFrom(),
                policy.lights().yellowFrom(),
                policy.dueDay().day(),
                policy.version());
        return ResponseEntity.ok().eTag(IfMatch.etag(policy.version())).body(view);
    }
}
