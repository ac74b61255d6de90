package org.minsheng.core.execution.share;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Rows are made by {@link ShareMirrors} when a share arrives, with an insert that may find one. */
interface ShareDuties extends Repository<ShareDuty, UUID> {

    Optional<ShareDuty> findById(UUID share);

    ShareDuty saveAndFlush(ShareDuty duty);
}
