package org.minsheng.core.decision.cycle.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.minsheng.core.decision.cycle.CycleDesk;
import org.minsheng.core.decision.cycle.LivelihoodCycle;
import org.minsheng.core.decision.cycle.Stage;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/cycles")
class CycleController {

    private final CycleDesk desk;

    CycleController(CycleDesk desk) {
        this.desk = desk;
    }

    record CycleView(int year, Stage stage, LocalDate implementingFrom, LocalDate implementingTo, long version) {

        static CycleView of(LivelihoodCycle cycle) {
            return new CycleView(
                    cycle.year(),
                    cycle.stage(),
                    cycle.window().from(),
                    cycle.window().to(),
                    cycle.version());
        }
    }

    record CycleForm(
            @NotNull Stage stage,
            @NotNull LocalDate implementingFrom,
            @NotNull LocalDate implementingTo) {}

    @GetMapping
    @May(Ability.READ_REGISTER)
    List<CycleView> listCycles() {
        return desk.all().stream().map(CycleView::of).toList();
    }

    @GetMapping("/{year}")
    @May(Ability.READ_REGISTER)
    ResponseEntity<CycleView> readCycle(@PathVariable int year) {
        return answer(desk.of(year));
    }

    @PutMapping("/{year}")
    @May(Ability.PLAN_YEAR)
    ResponseEntity<CycleView> planCycle(
            @PathVariable @Min(2000) @Max(2100) int year,
            @Valid @RequestBody CycleForm form,
            IfMatch expected,
            Actor actor) {
        return answer(desk.plan(year, form.stage, form.implementingFrom, form.implementingTo, expected, actor));
    }

    private static ResponseEntity<CycleView> answer(LivelihoodCycle cycle) {
        return ResponseEntity.ok().eTag(IfMatch.etag(cycle.version())).body(CycleView.of(cycle));
    }
}
