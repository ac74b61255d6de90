package org.minsheng.core.ground.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The container of Office before 2007, in which a new document also lies when it has a password. */
final class OldOffice {

    private OldOffice() {}

    static void requireNot(byte[] content) throws UnreadableFile {
        if (FileMagic.valueOf(content) == FileMagic.OLE2) {
            throw new UnreadableFile(reason(content));
        }
        // the two older still, and what is a picture or a page in disguise, are told by what they begin with
        switch (FileMagic.valueOf(content)) {
            case BIFF2, BIFF3, BIFF4 -> throw new UnreadableFile("file.old-excel");
            case PDF -> throw new UnreadableFile("file.not-a-table", "PDF");
            case HTML, XML -> throw new UnreadableFile("file.web-page");
            case RTF, WORD2 -> throw new UnreadableFile("file.not-a-table", "Word");
            case GIF, JPEG, PNG, TIFF, BMP, EMF, WMF -> throw new UnreadableFile("file.picture");
            default -> {
                // a workbook or a text
            }
        }
    }

    private static String reason(byte[] content) {
        try (POIFSFileSystem parts = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            for (String name : parts.getRoot().getEntryNames()) {
                switch (name.toLowerCase(Locale.ROOT)) {
                    case "encryptedpackage", "encryptioninfo" -> {
                        return "file.password";
                    }
                    case "workbook", "book" -> {
                        return "file.old-excel";
                    }
                    default -> {
                        // a part that both kinds have
                    }
                }
            }
        } catch (IOException | RuntimeException damaged) {
            return "file.old-excel-or-password";
        }
        return "file.old-excel-or-password";
    }
}
