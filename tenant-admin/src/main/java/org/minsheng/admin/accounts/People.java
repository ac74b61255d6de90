package org.minsheng.admin.accounts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    Optional<Person> findByLoginName(String loginName);

    /** One at a time, so that no code of the second factor is taken twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findLockedById(UUID id);

    void delete(Person person);
}
