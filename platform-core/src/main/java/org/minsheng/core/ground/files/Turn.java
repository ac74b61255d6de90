package org.minsheng.core.ground.files;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, by the number that Exif has for it: its first row may be any of the picture's four sides, seen from
 * the front or in a mirror.
 */
record Turn(int orientation) {

    private static final Turn NONE = new Turn(1);
    private static final short ORIENTATION = 0x0112;

    /** By the one entry that says it, of the first directory; nothing else of Exif is read. */
    static Turn in(ByteBuffer exif) {
        try {
            ByteBuffer in = exif.slice().order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = in.getInt(4);
            int entries = Short.toUnsignedInt(in.getShort(at));
            for (int i = 0; i < entries; i++) {
                int entry = at + 2 + 12 * i;
                if (in.getShort(entry) == ORIENTATION) {
                    int said = in.getShort(entry + 8);
                    return said < 1 || said > 8 ? NONE : new Turn(said);
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            // the picture may be read all the same
        }
        return NONE;
    }

    BufferedImage applyTo(BufferedImage picture) {
        if (orientation == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
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
