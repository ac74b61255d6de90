package org.minsheng.core.execution.share;

import java.time.Clock;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.changes.Edit;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.people.roster.Department;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.core.people.roster.Departments;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a district hands its part of a city's target to one of its departments. */
@Component
public class DutyDesk {

    private final ShareDuties duties;
    private final ShareMirrors mirrors;
    private final Departments departments;
    private final ChangeLog changes;
    private final Clock clock;

    DutyDesk(ShareDuties duties, ShareMirrors mirrors, Departments departments, ChangeLog changes, Clock clock) {
        this.duties = duties;
        this.mirrors = mirrors;
        this.departments = departments;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public void assign(ShareId share, DepartmentId departmentId, IfMatch expected, Actor by) {
        ShareMirror mirror = mirrors.find(share, Sight.ALL).orElseThrow(NotFound::new);
        ShareDuty duty = duties.findById(share).orElseThrow(NotFound::new);
        expected.requireMatches(duty.version(), version -> changes.since(share.value(), version));
        Department department = departments.findById(departmentId).orElseThrow(NotFound::new);
        duty.assignTo(department, clock.instant());
        ShareDuty saved = duties.saveAndFlush(duty);
        String before = mirror.department() == null ? null : mirror.department().name();
        changes.note(share.value(), saved.version(), by, Edit.of("department", before, department.name()));
    }
}
