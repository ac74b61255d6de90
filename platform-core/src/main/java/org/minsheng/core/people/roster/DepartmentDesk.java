package org.minsheng.core.people.roster;

import java.util.List;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.changes.Edit;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the departments of a tenant are kept. */
@Component
public class DepartmentDesk {

    private final Departments departments;
    private final ChangeLog changes;

    DepartmentDesk(Departments departments, ChangeLog changes) {
        this.departments = departments;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public List<Department> all() {
        return departments.findAllByOrderByName();
    }

    @Transactional
    public Department open(String name) {
        if (departments.existsByName(name)) {
            throw new DepartmentNameTaken(name);
        }
        return saved(new Department(name), name);
    }

    @Transactional
    public Department describe(DepartmentId id, String name, boolean active, IfMatch expected, Actor by) {
        Department department = departments.findById(id).orElseThrow(NotFound::new);
        expected.requireMatches(department.version(), version -> changes.since(id.value(), version));
        if (departments.existsByNameAndIdNot(name, id)) {
            throw new DepartmentNameTaken(name);
        }
        String oldName = department.name();
        boolean wasActive = department.active();
        department.describe(name, active);
        Department saved = saved(department, name);
        changes.note(
                id.value(), saved.version(), by, Edit.of("name", oldName, name), Edit.of("active", wasActive, active));
        return saved;
    }

    private Department saved(Department department, String name) {
        try {
            return departments.saveAndFlush(department);
        } catch (DataIntegrityViolationException someoneTookItMeanwhile) {
            throw new DepartmentNameTaken(name);
        }
    }
}
