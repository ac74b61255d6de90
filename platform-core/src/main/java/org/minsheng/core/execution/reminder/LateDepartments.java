package org.minsheng.core.execution.reminder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minsheng.core.execution.project.ProjectFacts.DepartmentRef;
import org.minsheng.core.execution.report.Duties;
import org.minsheng.core.execution.subject.Subject;
import org.minsheng.core.people.roles.Sight;
import org.springframework.stereotype.Component;

/** Which departments have not handed in all of a month, by its due day. */
@Component
class LateDepartments {

    private final Duties duties;

    LateDepartments(Duties duties) {
        this.duties = duties;
    }

    /** @param reports how many of theirs are late */
    record Late(DepartmentRef department, int reports) {}

    record OfMonth(YearMonth month, List<Late> departments) {}

    /** The month that was due last, or, where none is late with it, the one before. */
    OfMonth last(Sight sight) {
        YearMonth current = duties.current();
        List<Subject> owing = duties.waitedFor(current.minusMonths(1), current, sight);
        OfMonth now = new OfMonth(current, late(owing, current));
        return now.departments.isEmpty()
                ? new OfMonth(current.minusMonths(1), late(owing, current.minusMonths(1)))
                : now;
    }

    OfMonth of(YearMonth month, Sight sight) {
        return new OfMonth(month, late(duties.waitedFor(month, month, sight), month));
    }

    private List<Late> late(List<Subject> owing, YearMonth month) {
        LocalDate today = duties.today();
        Map<String, List<DepartmentRef>> byName = owing.stream()
                .filter(subject -> subject.rules().window().touches(month) && subject.isLate(month, today))
                .map(Subject::department)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(DepartmentRef::name, TreeMap::new, Collectors.toList()));
        return byName.values().stream()
                .map(each -> new Late(each.getFirst(), each.size()))
                .toList();
    }
}
