package org.minsheng.core.execution.attachment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.files.FileId;
import org.minsheng.core.ground.files.FileType;
import org.minsheng.core.ground.files.StoredFile;

/**
 * A file of the report of a month.
 *
 * @param caption what a photo shows; null if nobody has said so
 * @param width in pixels, of a photo
 */
public record ReportFile(
        FileId id,
        YearMonth month,
        FileType type,
        String name,
        @Nullable String caption,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {

    static ReportFile of(StoredFile file, YearMonth month, @Nullable String caption) {
        return new ReportFile(
                file.id(), month, file.type(), file.name(), caption, file.bytes(), file.width(), file.height());
    }
}
