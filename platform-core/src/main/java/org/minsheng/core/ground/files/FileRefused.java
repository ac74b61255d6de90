package org.minsheng.core.ground.files;

import org.minsheng.endpoints.refusals.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** This file is not kept, and why. */
public final class FileRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private FileRefused(HttpStatus status, String slug, Object... arguments) {
        super(status, slug, arguments);
    }

    static FileRefused empty() {
        return notTaken("file-empty");
    }

    static FileRefused ofThisType() {
        return notTaken("file-type-not-taken");
    }

    /** Apple's own; nothing in Java reads it. */
    static FileRefused heic() {
        return notTaken("file-heic");
    }

    static FileRefused unreadable() {
        return notTaken("file-unreadable");
    }

    static FileRefused tooManyPixels(Pictures.Size size) {
        return notTaken("picture-too-large", size.width(), size.height());
    }

    static FileRefused withMacros() {
        return notTaken("file-with-macros");
    }

    static FileRefused unpacksTooLarge() {
        return notTaken("file-unpacks-too-large");
    }

    static FileRefused noRoomLeft() {
        return new FileRefused(HttpStatus.CONFLICT, "files-full");
    }

    static FileRefused tooManyLoose(int most, DataSize bytes) {
        return new FileRefused(HttpStatus.CONFLICT, "files-too-many-loose", most, bytes.toMegabytes());
    }

    /** Thrown away because nobody had attached it for a day, or not theirs to attach. */
    public static FileRefused gone() {
        return new FileRefused(HttpStatus.CONFLICT, "file-gone");
    }

    /** Others' pictures are being worked on; in a moment there is room again. */
    static FileRefused busy() {
        return new FileRefused(HttpStatus.SERVICE_UNAVAILABLE, "files-busy");
    }

    private static FileRefused notTaken(String slug, Object... arguments) {
        return new FileRefused(HttpStatus.UNPROCESSABLE_CONTENT, slug, arguments);
    }
}
