package org.minsheng.core.ground.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.files.Pictures.Size;

/** A file that was looked into and may be kept: what it is and what is kept of it, in each of its shapes. */
public final class CheckedFile {

    private final String name;
    private final FileType type;
    private final @Nullable Size size;
    private final Map<FileShape, byte[]> contents;

    CheckedFile(String name, FileType type, @Nullable Size size, Map<FileShape, byte[]> contents) {
        this.name = name;
        this.type = type;
        this.size = size;
        this.contents = Map.copyOf(contents);
    }

    String name() {
        return name;
    }

    FileType type() {
        return type;
    }

    @Nullable Size size() {
        return size;
    }

    Map<FileShape, byte[]> contents() {
        return contents;
    }

    /** Of everything that is kept of it. */
    long bytes() {
        return contents.values().stream().mapToLong(each -> each.length).sum();
    }

    /** By which the same file is known, whoever sends it again. */
    public String sha256() {
        try {
            byte[] whole = contents.getOrDefault(FileShape.WHOLE, new byte[0]);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
