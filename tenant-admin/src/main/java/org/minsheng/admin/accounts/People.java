package org.minsheng.admin.accounts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, PersonId> {

    Person save(Person person);

    Optional<Person> findById(PersonId id);

    Optional<Person> findByLoginName(String loginName);

    /** One at a time, so that no code of the second factor is taken twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findLockedById(PersonId id);

    void delete(Person person);
}
