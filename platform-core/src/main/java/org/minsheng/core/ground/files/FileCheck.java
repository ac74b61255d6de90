package org.minsheng.core.ground.files;

import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Looks into what comes in. What a file is says its content alone, never its name or what the browser says of it. */
@Component
public class FileCheck {

    private static final int LONGEST_NAME = 98;

    private final Tika tika = new Tika();
    private final Pictures pictures;

    FileCheck(Pictures pictures) {
        this.pictures = pictures;
    }

    /** @throws FileRefused unless it may be kept */
    public CheckedFile check(String name, byte[] content) {
        if (content.length == 0) {
            throw FileRefused.empty();
        }
        String looksLike = tika.detect(content);
        return switch (looksLike) {
            case "image/jpeg", "image/png", "image/webp" -> photo(name, content, looksLike);
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif" ->
                throw FileRefused.heic();
            case "application/pdf" -> document(name, content, pdf(content));
            default -> document(name, content, OfficeFile.typeOf(content).orElseThrow(FileRefused::ofThisType));
        };
    }

    private CheckedFile photo(String name, byte[] content, String mediaType) {
        Pictures.Upright upright = pictures.upright(content, mediaType);
        return new CheckedFile(
                named(name, FileType.JPEG),
                FileType.JPEG,
                upright.size(),
                Map.of(FileShape.WHOLE, upright.whole(), FileShape.SMALL, upright.small()));
    }

    private static CheckedFile document(String name, byte[] content, FileType type) {
        return new CheckedFile(named(name, type), type, null, Map.of(FileShape.WHOLE, content));
    }

    /** Whatever stands before its mark would be something else to somebody else. */
    private static FileType pdf(byte[] content) {
        return Optional.of(FileType.PDF)
                .filter(type -> content.length > 4 && content[0] == '%' && content[1] == 'P' && content[2] == 'D')
                .orElseThrow(FileRefused::unreadable);
    }

    /** The last part of it, without what nobody sees or what turns a line round, and with the extension of what it is. */
    static String named(String given, FileType type) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String seen = last.codePoints()
                .filter(letter -> !unseen(letter))
                .map(letter -> "<>:\"|?*%;".indexOf(letter) < 0 ? letter : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        int dot = seen.lastIndexOf('.');
        String bare = dot < 0 ? seen : seen.substring(0, dot);
        int most = Math.min(bare.codePointCount(0, bare.length()), LONGEST_NAME);
        String cut = bare.substring(0, bare.offsetByCodePoints(0, most)).strip();
        return (cut.isEmpty() || cut.startsWith(".") ? "-" : cut) + "." + type.extension();
    }

    private static boolean unseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
