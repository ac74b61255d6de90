package org.minsheng.core.execution.share;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Rows are made by {@link ReceivedShares} when a share arrives, with an insert that may find one. */
interface ShareDuties extends Repository<ShareDuty, ShareId> {

    Optional<ShareDuty> findById(ShareId share);

    ShareDuty saveAndFlush(ShareDuty duty);
}
