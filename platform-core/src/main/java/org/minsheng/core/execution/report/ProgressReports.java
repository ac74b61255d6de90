package org.minsheng.core.execution.report;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProgressReports extends Repository<ProgressReport, ReportId> {

    Optional<ProgressReport> findById(ReportId id);

    Optional<ProgressReport> findBySubjectIdAndMonth(UUID subject, YearMonth month);

    ProgressReport saveAndFlush(ProgressReport report);
}
