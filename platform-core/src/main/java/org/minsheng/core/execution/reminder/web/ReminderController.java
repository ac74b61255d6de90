package org.minsheng.core.execution.reminder.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.reminder.Reminders;
import org.minsheng.core.execution.reminder.Reminders.LateDepartment;
import org.minsheng.core.execution.reminder.Reminders.LateMonth;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.tenancy.token.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/reminders")
@May(Ability.REMIND_DEPARTMENTS)
@Tag(name = "reminder")
class ReminderController {

    private final Reminders reminders;
    private final Idempotency idempotency;

    ReminderController(Reminders reminders, Idempotency idempotency) {
        this.reminders = reminders;
        this.idempotency = idempotency;
    }

    record ReminderForm(
            @NotNull YearMonth month,
            @NotEmpty @Size(max = 500) Set<@NotNull UUID> departments) {}

    record ReminderView(YearMonth month, Instant at, String by) {}

    /** @param remindedToday it is not reminded again before tomorrow */
    record LateDepartmentView(
            UUID id, String name, int reports, @Nullable ReminderView last, boolean remindedToday) {

        static LateDepartmentView of(LateDepartment late) {
            Reminders.Reminder last = late.last();
            return new LateDepartmentView(
                    late.id().value(),
                    late.name(),
                    late.reports(),
                    last == null
                            ? null
                            : new ReminderView(last.month(), last.at().toInstant(), last.by()),
                    late.today());
        }
    }

    record LateDepartmentsView(YearMonth month, List<LateDepartmentView> departments) {

        static LateDepartmentsView of(LateMonth late) {
            return new LateDepartmentsView(
                    late.month(),
                    late.departments().stream().map(LateDepartmentView::of).toList());
        }
    }

    @GetMapping
    LateDepartmentsView listLateDepartments(@RequestParam(required = false) @Nullable YearMonth month) {
        return LateDepartmentsView.of(reminders.of(month));
    }

    /** Answers how they stand now; who is not late, or was reminded today, is not reminded. */
    @PostMapping
    LateDepartmentsView remindDepartments(
            @Valid @RequestBody ReminderForm form,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            Actor actor) {
        return idempotency.once(key, actor, form, LateDepartmentsView.class, () -> {
            reminders.send(
                    form.month(),
                    form.departments().stream().map(DepartmentId::new).collect(Collectors.toSet()),
                    actor);
            return LateDepartmentsView.of(reminders.of(form.month()));
        });
    }
}
