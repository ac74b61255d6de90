package org.minsheng.core.ground.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** As we write pictures: in plain colours, on white where there was nothing, and with nothing beside the pixels. */
final class Jpeg {

    private static final float QUALITY = 0.85f;

    private Jpeg() {}

    /** No side longer than that; halved as often as possible, because one great step would leave pixels out. */
    static BufferedImage scaled(BufferedImage picture, int longSide) {
        BufferedImage now = picture;
        double factor = factor(now, longSide);
        while (factor < 0.5) {
            now = drawn(now, Math.ceilDiv(now.getWidth(), 2), Math.ceilDiv(now.getHeight(), 2));
            factor = factor(now, longSide);
        }
        return factor == 1 && now.getType() == BufferedImage.TYPE_INT_RGB
                ? now
                : drawn(now, side(now.getWidth(), factor), side(now.getHeight(), factor));
    }

    private static double factor(BufferedImage picture, int longSide) {
        return Math.min(1, longSide / (double) Math.max(picture.getWidth(), picture.getHeight()));
    }

    private static int side(int before, double factor) {
        return Math.max(1, (int) Math.round(before * factor));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage on = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = on.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(picture, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return on;
    }

    static byte[] written(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
