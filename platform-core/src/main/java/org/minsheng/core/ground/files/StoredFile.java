package org.minsheng.core.ground.files;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a kept file.
 *
 * @param name as its sender called it, without folders and with the extension of what it is
 * @param width in pixels, upright, of a photo
 */
public record StoredFile(
        FileId id,
        String name,
        FileType type,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {}
