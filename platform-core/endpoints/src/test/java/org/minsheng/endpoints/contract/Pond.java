package org.minsheng.endpoints.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.endpoints.refusals.Fault;
import org.minsheng.endpoints.refusals.Flawed;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.endpoints.repeats.KeyReused;
import org.minsheng.endpoints.versions.Change;
import org.minsheng.endpoints.versions.IfMatch;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Does what endpoints do, to nothing. */
@RestController
@RequestMapping("/ponds")
class Pond {

    static final Change DREDGED = new Change("depth", null, "2", "3", "甲", Instant.EPOCH);

    record Form(
            @NotBlank String name,
            @Nullable LocalDate since,
            @Nullable YearMonth dredged,
            @Nullable Long fish,
            @Nullable List<String> species) {}

    @GetMapping
    String list(@RequestParam @Min(2000) @Max(2100) int year, @RequestParam(defaultValue = "") String named) {
        return year + named;
    }

    @GetMapping("/dredged")
    String dredged(@RequestParam YearMonth in, @RequestParam(required = false) @Nullable LocalDate on) {
        return in + " " + on;
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id) {
        throw new NotFound();
    }

    @PostMapping
    String dig(
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            @Valid @RequestBody Form form) {
        return switch (form.name()) {
            case "again" -> throw new KeyReused();
            case "deep" ->
                throw new Flawed(List.of(
                        Fault.inField("since", "2030-01-31", "pond.since", LocalDate.of(2026, 11, 22)),
                        Fault.inRow(2, "name", null, "pond.unnamed")));
            case "broken" -> throw new IllegalStateException("a secret of ours");
            default -> form.name();
        };
    }

    /** The version there is now is the seventh. */
    @PutMapping("/{id}")
    String change(@PathVariable int id, IfMatch read, @RequestBody Form form) {
        read.requireMatches(7, since -> List.of(DREDGED));
        return form.name();
    }

    @DeleteMapping("/{id}")
    void fillIn(@PathVariable int id) {
        throw new OptimisticLockingFailureException("somebody was quicker");
    }
}
