package org.minsheng.core.ground.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures as phones take them and as attackers make them, drawn and put together here. */
public final class SamplePictures {

    private SamplePictures() {}

    public static byte[] jpeg(int width, int height) {
        return written(plain(width, height, BufferedImage.TYPE_INT_RGB, Color.GRAY), "jpeg");
    }

    static BufferedImage plain(int width, int height, int type, Color colour) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As a camera writes it that was held that way, with the place where it was. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(128);
        tiff.put("MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(0);
        tiff.putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 68);
        tiff.putInt(0);
        for (int part : new int[] {30, 1, 15, 1, 0, 1}) {
            tiff.putInt(part);
        }
        byte[] exif = new byte[tiff.position()];
        tiff.flip().get(exif);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        all.put(jpeg, 0, 2);
        all.putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
        all.put("Exif\0\0".getBytes(US_ASCII)).put(exif);
        all.put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Says that it is so large, in a few hundred bytes. */
    static byte[] bomb(int width, int height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put(new byte[] {1, 0, 0, 0, 0});
        chunk(png, "IHDR", head.array());
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[1 << 16]);
        deflater.finish();
        byte[] pixels = new byte[1024];
        int length = deflater.deflate(pixels);
        chunk(png, "IDAT", java.util.Arrays.copyOf(pixels, length));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + 12).putInt(content.length);
        chunk.put(name.getBytes(US_ASCII)).put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        png.writeBytes(chunk.putInt((int) sum.getValue()).array());
    }
}
