package org.minsheng.core.execution.attachment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.files.FileId;

/**
 * A file that a report names, in a form that hands one in.
 *
 * @param caption what a photo shows
 */
public record AttachedForm(
        @NotNull UUID id,
        @Nullable @Size(max = LONGEST_CAPTION) String caption) {

    /** In one report, of both kinds. */
    public static final int MOST = ReportFiles.MOST_PHOTOS + ReportFiles.MOST_DOCUMENTS;

    static final int LONGEST_CAPTION = 100;

    FileId file() {
        return new FileId(id);
    }

    @Nullable String saidCaption() {
        return caption == null || caption.isBlank() ? null : caption.strip();
    }
}
