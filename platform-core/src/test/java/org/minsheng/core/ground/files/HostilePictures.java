package org.minsheng.core.ground.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures that nobody's camera makes. */
final class HostilePictures {

    private HostilePictures() {}

    /** Half of it entries, each of which says that its values are the other half. */
    static byte[] overlapping(int bytes) {
        int entries = Math.min(bytes / 24, 65_000);
        int values = 14 + 12 * entries;
        ByteBuffer tiff = tiff(bytes, entries);
        for (int i = 0; i < entries; i++) {
            entry(tiff, i < 0x110 ? i : i + 3, 5, (bytes - values) / 8, values);
        }
        return tiff.array();
    }

    static byte[] orientation(int said) {
        ByteBuffer tiff = tiff(26, 1);
        entry(tiff, 0x0112, 3, 1, said << 16);
        return tiff.array();
    }

    private static ByteBuffer tiff(int bytes, int entries) {
        return ByteBuffer.allocate(bytes)
                .put("MM\0*".getBytes(US_ASCII))
                .putInt(8)
                .putShort((short) entries);
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** In ten parts: each may be as long as it can say. */
    static byte[] withExif(byte[] jpeg, byte[] exif) {
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 10 * (exif.length + 10));
        all.put(jpeg, 0, 2);
        for (int i = 0; i < 10; i++) {
            all.putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
            all.put("Exif\0\0".getBytes(US_ASCII)).put(exif);
        }
        return all.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** Of one colour and without loss: not a single bit for all of its pixels. */
    static byte[] webp(int width, int height, byte[] exif) {
        ByteBuffer pixels = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        BitSet codes = new BitSet();
        for (int i = 0; i < 5; i++) {
            codes.set(35 + 4 * i);
        }
        long head = width - 1L | (height - 1L) << 14 | codes.toLongArray()[0];
        pixels.put((byte) 0x2F).putLong(head);
        ByteBuffer all = ByteBuffer.allocate(64 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
        all.put("RIFF".getBytes(US_ASCII)).putInt(0).put("WEBP".getBytes(US_ASCII));
        all.put("VP8X".getBytes(US_ASCII)).putInt(10).putInt(exif.length == 0 ? 0 : 8);
        all.putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0);
        all.put("VP8L".getBytes(US_ASCII)).putInt(16).put(pixels.array());
        if (exif.length > 0) {
            all.put("EXIF".getBytes(US_ASCII)).putInt(exif.length).put(exif);
        }
        byte[] file = java.util.Arrays.copyOf(all.array(), all.position());
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
        return file;
    }

    /** Sixteen bits for each of four colours. */
    static byte[] deepPng(int width, int height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        SamplePictures.chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {16, 6, 0, 0, 0})
                        .array());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + 8 * width];
            for (int i = 0; i < height; i++) {
                rows.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SamplePictures.chunk(png, "IDAT", packed.toByteArray());
        SamplePictures.chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    static byte[] progressive(int width, int height) {
        BufferedImage picture = SamplePictures.plain(width, height, BufferedImage.TYPE_INT_RGB, Color.ORANGE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Its last pass again, so many times. */
    static byte[] drawnAgain(byte[] progressive, int times) {
        int last = progressive.length - 2;
        while (progressive[last] != (byte) 0xFF || progressive[last + 1] != (byte) 0xDA) {
            last--;
        }
        int pass = progressive.length - 2 - last;
        ByteBuffer all = ByteBuffer.allocate(progressive.length + times * pass);
        all.put(progressive, 0, progressive.length - 2);
        for (int i = 0; i < times; i++) {
            all.put(progressive, last, pass);
        }
        return all.put(progressive, progressive.length - 2, 2).array();
    }
}
