package org.minsheng.core.ground.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What stands round the pixels of a photo, walked through where it lies and without copies: a thousand entries of Exif may all
 * claim the same bytes, and whoever reads them all has them in memory a thousand times.
 *
 * @param exif of a camera, empty where none says anything
 * @param scans in how many passes a JPEG draws its pixels; each costs as much as the whole picture, however few bytes it has
 */
record PhotoParts(ByteBuffer exif, int scans) {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    static PhotoParts of(byte[] content, String mediaType) {
        return switch (mediaType) {
            case "image/jpeg" -> jpeg(ByteBuffer.wrap(content));
            case "image/webp" -> webp(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
            default -> new PhotoParts(NOTHING, 1); // no camera writes them
        };
    }

    private static PhotoParts jpeg(ByteBuffer in) {
        ByteBuffer exif = NOTHING;
        int scans = 0;
        try {
            for (int marker = marker(in); marker != END; marker = marker(in)) {
                if (standsAlone(marker)) {
                    continue;
                }
                ByteBuffer part = part(in, Short.toUnsignedInt(in.getShort()) - 2);
                if (marker == SCAN) {
                    scans++;
                } else if (marker == APP1 && !exif.hasRemaining()) {
                    exif = exif(part);
                }
            }
        } catch (BufferUnderflowException cutShort) {
            // whether the picture can be read all the same its reader knows
        }
        return new PhotoParts(exif, scans);
    }

    /** The next one, past whatever is between: pixels never look like one. */
    private static int marker(ByteBuffer in) {
        int last = 0;
        while (true) {
            int each = Byte.toUnsignedInt(in.get());
            if (last == 0xFF && each != 0xFF && each != 0) {
                return each;
            }
            last = each;
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 1 || marker >= 0xD0 && marker <= 0xD8;
    }

    private static PhotoParts webp(ByteBuffer in) {
        ByteBuffer exif = NOTHING;
        try {
            part(in, 12);
            while (!exif.hasRemaining()) {
                boolean wanted =
                        StandardCharsets.US_ASCII.decode(part(in, 4)).toString().equals("EXIF");
                int length = in.getInt();
                ByteBuffer part = part(in, length);
                exif = wanted ? exif(part) : NOTHING;
                part(in, length & 1);
            }
        } catch (BufferUnderflowException over) {
            // there is none
        }
        return new PhotoParts(exif, 1);
    }

    /** In WebP its mark may be left out. */
    private static ByteBuffer exif(ByteBuffer part) {
        boolean marked =
                part.remaining() >= MARK.length && part.slice(0, MARK.length).equals(ByteBuffer.wrap(MARK));
        boolean bare = part.remaining() > 4 && (part.get(0) == 'I' || part.get(0) == 'M') && part.get(0) == part.get(1);
        return marked ? part.slice(MARK.length, part.remaining() - MARK.length) : bare ? part : NOTHING;
    }

    private static ByteBuffer part(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }
}
