package org.minsheng.core.ground.files;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * How a camera was held, by the number that Exif has for it: its first row may be any of the picture's four sides, seen from
 * the front or in a mirror.
 */
record Turn(int orientation) {

    private static final Turn NONE = new Turn(1);

    static Turn in(byte[] content, String mediaType) {
        if (mediaType.equals("image/png")) {
            return NONE; // no camera writes them, and their texts can be bombs
        }
        try {
            ExifIFD0Directory exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content), content.length)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer said = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return said == null || said < 1 || said > 8 ? NONE : new Turn(said);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return NONE; // the picture may be read all the same
        }
    }

    BufferedImage applyTo(BufferedImage picture) {
        if (orientation == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = upright.createGraphics();
        try {
            pen.drawImage(picture, transform(width, height), null);
        } finally {
            pen.dispose();
        }
        return upright;
    }

    /** Where each pixel goes: x' = m00 x + m01 y + m02, y' = m10 x + m11 y + m12. */
    private AffineTransform transform(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
