package org.minsheng.core.ground.files;

/** What is kept. Every picture becomes a JPEG of our own; a document stays what it was. */
public enum FileType {
    JPEG(Media.JPEG, "jpg"),
    PDF(Media.PDF, "pdf"),
    WORD(Media.WORD, "docx"),
    EXCEL(Media.EXCEL, "xlsx");

    /** As descriptions name them. */
    public static final class Media {
        public static final String JPEG = "image/jpeg";
        public static final String PDF = "application/pdf";
        public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

        private Media() {}
    }

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public boolean isPhoto() {
        return this == JPEG;
    }
}
