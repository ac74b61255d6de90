package org.minsheng.admin.accounts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface InvitationStore extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(UUID id);

    Optional<Invitation> findByTokenHash(String hash);

    /** One at a time: a link opens once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Invitation> findLockedByTokenHash(String hash);

    Optional<Invitation> findByMembershipId(UUID membership);
}
