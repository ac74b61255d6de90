package org.minsheng.core.people.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The departments of the tenant in scope. */
public interface Departments extends Repository<Department, DepartmentId> {

    Optional<Department> findById(DepartmentId id);

    boolean existsByName(String name);

    boolean existsByNameAndIdNot(String name, DepartmentId id);

    List<Department> findAllByOrderByName();

    Department saveAndFlush(Department department);
}
