package org.minsheng.core.people.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.changes.ChangeLog;
import org.minsheng.core.ground.changes.Edit;
import org.minsheng.endpoints.names.Names;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the departments of a tenant are kept. */
@Component
public class DepartmentDesk {

    private final Departments departments;
    private final JdbcClient jdbc;
    private final ChangeLog changes;

    DepartmentDesk(Departments departments, JdbcClient jdbc, ChangeLog changes) {
        this.departments = departments;
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Transactional(readOnly = true)
    public List<Department> all() {
        return departments.findAllByOrderByName();
    }

    @Transactional
    public Department open(String name, Actor by) {
        Names.required("name", name);
        if (departments.existsByName(name)) {
            throw new DepartmentNameTaken(name);
        }
        Department opened = saved(new Department(name), name);
        changes.note(opened.id().value(), opened.version(), by, Edit.of("name", null, name));
        return opened;
    }

    /**
     * The departments that a list names, by their names; opens those that nobody has opened yet, and those that somebody opens
     * at this moment are theirs.
     *
     * @param list what the list is called, for whoever asks where a department comes from
     * @throws DepartmentInactive if one of them gets nothing new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Department> namedBy(String list, Collection<String> names, Actor by) {
        // sorted, so that two lists that name the same departments don't wait for each other
        new TreeSet<>(names).forEach(name -> openUnlessThere(name, list, by));
        Map<String, Department> named = new HashMap<>();
        all().stream()
                .filter(department -> names.contains(department.name()))
                .forEach(department -> named.put(department.name(), department.requireActive()));
        return named;
    }

    private void openUnlessThere(String name, String list, Actor by) {
        DepartmentId id = DepartmentId.fresh();
        // another list may have opened it and not be stored yet: this waits for it and then finds the name taken
        int opened = jdbc.sql("""
                        insert into department (id, name, active, version) values (?, ?, true, 0)
                        on conflict (name) do nothing""").params(id.value(), name).update();
        if (opened > 0) {
            changes.note(id.value(), 0, by, Edit.of("name", null, name), Edit.of("fromList", null, list));
        }
    }

    /**
     * One that is to get work.
     *
     * @throws DepartmentInactive if it gets nothing new
     */
    @Transactional(readOnly = true)
    public Department inForce(DepartmentId id) {
        return departments.findById(id).orElseThrow(NotFound::new).requireActive();
    }

    @Transactional(readOnly = true)
    public @Nullable String nameOf(@Nullable DepartmentId department) {
        return department == null
                ? null
                : departments.findById(department).map(Department::name).orElse(null);
    }

    @Transactional(readOnly = true)
    public List<String> namesOf(Set<DepartmentId> wanted) {
        return wanted.stream().map(this::nameOf).filter(Objects::nonNull).toList();
    }

    @Transactional
    public Department describe(DepartmentId id, String name, boolean active, IfMatch expected, Actor by) {
        Department department = departments.findById(id).orElseThrow(NotFound::new);
        expected.requireMatches(department.version(), version -> changes.since(id.value(), version));
        if (!name.equals(department.name())) {
            // an old name that we would no longer take hinders nobody from closing it
            Names.required("name", name);
        }
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
