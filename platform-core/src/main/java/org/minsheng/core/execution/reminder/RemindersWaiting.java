package org.minsheng.core.execution.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minsheng.core.execution.reminder.LateDepartments.Late;
import org.minsheng.core.execution.reminder.LateDepartments.OfMonth;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.waiting.OwnWaiting;
import org.minsheng.core.ground.waiting.Waiting;
import org.minsheng.core.ground.waiting.WaitingKind;
import org.minsheng.core.ground.waiting.WaitsFor;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;

/** Who has to be reminded waits for those who may; that somebody was reminded, for the clerks of that department. */
@Component
class RemindersWaiting implements WaitsFor {

    private final LateDepartments late;
    private final Reminders reminders;

    RemindersWaiting(LateDepartments late, Reminders reminders) {
        this.late = late;
        this.reminders = reminders;
    }

    @Override
    public OwnWaiting waitingFor(Actor somebody, Set<Ability> may) {
        List<Waiting> waiting = new ArrayList<>();
        if (may.contains(Ability.REMIND_DEPARTMENTS)) {
            OfMonth last = late.last(Sight.ALL);
            waiting.add(Waiting.since(
                    last.month(),
                    WaitingKind.DEPARTMENTS_LATE,
                    last.departments().size()));
        }
        if (may.contains(Ability.REPORT_PROGRESS)) {
            Optional.ofNullable(DepartmentId.ofNullable(somebody.department())).stream()
                    .flatMap(this::toldTo)
                    .forEach(waiting::add);
        }
        return OwnWaiting.of(waiting);
    }

    /** Until all is handed in that they were reminded of. */
    private Stream<Waiting> toldTo(DepartmentId department) {
        return reminders.lastOf(department).stream().flatMap(last -> {
            Sight own = new Sight(false, department.value());
            int reports = late.of(last.month(), own).departments().stream()
                    .mapToInt(Late::reports)
                    .sum();
            return Stream.of(new Waiting(
                    WaitingKind.REMINDED,
                    reports,
                    last.month(),
                    null,
                    new Waiting.Said(last.by(), last.at().toInstant())));
        });
    }
}
