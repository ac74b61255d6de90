package org.minsheng.core.ground.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A Word or Excel document is an archive of parts; which of them there are says what it is and whether it runs anything. */
final class OfficeFile {

    private static final int MOST_PARTS = 2_000;
    /** Unpacked; a document of photos unpacks to little more than its size. */
    private static final long MOST_BYTES = 200L << 20;

    private static final int MOST_BYTES_OF_TYPES = 256 << 10;
    private static final String TYPES = "[Content_Types].xml";

    private OfficeFile() {}

    /** Nothing if it is no such document. */
    static Optional<FileType> typeOf(byte[] content) {
        if (!beginsAsArchive(content)) {
            return Optional.empty();
        }
        try (ZipFile archive = ZipFile.builder().setByteArray(content).get()) {
            requireHarmless(archive);
            return typeOf(archive);
        } catch (IOException | IllegalArgumentException damaged) {
            throw FileRefused.unreadable();
        }
    }

    /** With anything before it, it would be two files in one. */
    private static boolean beginsAsArchive(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private static Optional<FileType> typeOf(ZipFile archive) throws IOException {
        ZipArchiveEntry types = archive.getEntry(TYPES);
        if (types == null) {
            return Optional.empty();
        }
        String said;
        try (InputStream in = archive.getInputStream(types)) {
            said = new String(in.readNBytes(MOST_BYTES_OF_TYPES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
        // in another encoding it would say to others what it does not say to us
        if (said.indexOf('\0') >= 0) {
            throw FileRefused.unreadable();
        }
        if (said.contains("macroenabled") || said.contains("vbaproject") || said.contains("macrosheet")) {
            throw FileRefused.withMacros();
        }
        if (archive.getEntry("word/document.xml") != null) {
            return Optional.of(FileType.WORD);
        }
        return archive.getEntry("xl/workbook.xml") == null ? Optional.empty() : Optional.of(FileType.EXCEL);
    }

    /** Counted as it unpacks: what an archive says of its own size is whatever its maker wrote there. */
    private static void requireHarmless(ZipFile archive) throws IOException {
        byte[] piece = new byte[1 << 16];
        long bytes = 0;
        int parts = 0;
        Set<String> names = new HashSet<>();
        for (Enumeration<ZipArchiveEntry> all = archive.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry part = all.nextElement();
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".bin") && name.contains("vba")
                    || name.contains("/activex/")
                    || name.contains("/macrosheets/")) {
                throw FileRefused.withMacros();
            }
            // of two of one name others may take the one that we did not look into
            if (name.contains("..") || name.startsWith("/") || name.contains("\\") || !names.add(name)) {
                throw FileRefused.unreadable();
            }
            if (++parts > MOST_PARTS) {
                throw FileRefused.unpacksTooLarge();
            }
            try (InputStream in = archive.getInputStream(part)) {
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    bytes += n;
                    if (bytes > MOST_BYTES) {
                        throw FileRefused.unpacksTooLarge();
                    }
                }
            }
        }
    }
}
