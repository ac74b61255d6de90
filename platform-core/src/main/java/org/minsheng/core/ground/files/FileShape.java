package org.minsheng.core.ground.files;

/** The whole of a file, or the small picture that stands for a photo in lists. */
public enum FileShape {
    WHOLE(""),
    SMALL("-small");

    private final String suffix;

    FileShape(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }
}
