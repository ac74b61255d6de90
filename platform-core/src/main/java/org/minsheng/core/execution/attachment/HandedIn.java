package org.minsheng.core.execution.attachment;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.subject.ReportKind;

/**
 * One submission of the report of a month.
 *
 * @param revision its number among the submissions of that month, from 1
 * @param counting the one whose figures hold, maybe itself; null if none has been confirmed
 */
public record HandedIn(
        ReportKind kind,
        UUID subject,
        YearMonth month,
        int revision,
        @Nullable Integer counting) {

    boolean isFirst() {
        return revision == 1;
    }
}
