package org.minsheng.core.execution.inbox.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.inbox.ManyReports;
import org.minsheng.core.execution.inbox.ManyReports.Decided;
import org.minsheng.core.execution.inbox.ManyReports.LookedAt;
import org.minsheng.core.execution.report.ReportId;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.tenancy.token.Actor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/reports")
class InboxController {

    /** More than anybody looks at in one sitting. */
    private static final int MOST_REPORTS = 200;

    private final ManyReports reports;

    InboxController(ManyReports reports) {
        this.reports = reports;
    }

    /** @param version that was looked at: one that has changed since is left */
    record LookedAtForm(
            @NotNull UUID id, @NotNull @PositiveOrZero Long version) {

        LookedAt lookedAt() {
            return new LookedAt(new ReportId(id), version);
        }
    }

    record ConfirmForm(
            @NotNull @Size(min = 1, max = MOST_REPORTS) List<@NotNull @Valid LookedAtForm> reports) {}

    @PostMapping("/confirm")
    @May(Ability.CONFIRM_REPORTS)
    Decided confirmReports(
            @Valid @RequestBody ConfirmForm form,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            Actor actor) {
        List<LookedAt> wanted =
                form.reports.stream().map(LookedAtForm::lookedAt).distinct().toList();
        return reports.confirm(wanted, key, actor);
    }
}
