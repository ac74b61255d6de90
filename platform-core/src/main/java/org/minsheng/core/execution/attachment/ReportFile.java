package org.minsheng.core.execution.attachment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.execution.attachment.AttachedFiles.Attached;
import org.minsheng.core.ground.files.FileId;
import org.minsheng.core.ground.files.FileType;
import org.minsheng.core.ground.files.StoredFile;

/**
 * A file of the report of a month.
 *
 * @param revision which submission of that month it belongs to
 * @param caption what a photo shows; null if nobody has said so
 * @param width in pixels, of a photo
 */
public record ReportFile(
        FileId id,
        YearMonth month,
        int revision,
        FileType type,
        String name,
        @Nullable String caption,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {

    static ReportFile of(StoredFile file, Attached as) {
        return new ReportFile(
                file.id(),
                as.month(),
                as.revision(),
                file.type(),
                file.name(),
                as.caption(),
                file.bytes(),
                file.width(),
                file.height());
    }
}
