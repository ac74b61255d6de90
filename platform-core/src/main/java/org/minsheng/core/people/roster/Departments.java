package org.minsheng.core.people.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The departments of the tenant in scope. */
public interface Departments extends Repository<Department, UUID> {

    Optional<Department> findById(UUID id);

    boolean existsByName(String name);

    boolean existsByNameAndIdNot(String name, UUID id);

    List<Department> findAllByOrderByName();

    Department saveAndFlush(Department department);
}
