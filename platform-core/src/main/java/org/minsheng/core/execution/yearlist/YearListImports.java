package org.minsheng.core.execution.yearlist;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface YearListImports extends Repository<YearListImport, ImportId> {

    /** Two clicks on the same button come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<YearListImport> findById(ImportId id);

    YearListImport saveAndFlush(YearListImport uploaded);

    @Modifying
    @Query("delete from YearListImport i where i.state <> CONFIRMED and i.uploadedAt < :before")
    void deleteForgotten(Instant before);
}
