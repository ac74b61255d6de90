package org.minsheng.standalone.sample;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.minsheng.standalone.browser.Browser;

/** A drawn building site, which grows by a floor each month: nobody takes it for a photo of the real one. */
final class SamplePhoto {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final int GROUND = 560;
    private static final int FLOOR = 70;

    private SamplePhoto() {}

    /** The city's first project, in the last two months: enough to see how it looks. */
    static boolean shows(SampleCongress congress, ProjectWork work, SampleMonth month) {
        return congress.equals(SampleCongress.CITY) && work.no() == 1 && month.number() >= SampleMonth.ALL.size() - 1;
    }

    /** As a report names it. */
    static Map<String, Object> uploaded(Browser clerk, SampleMonth month) {
        String id = clerk.upload("/api/core/report-files", "site.jpg", drawn(month.number()))
                .ok()
                .body()
                .path("id")
                .asString();
        return Map.of("id", id, "caption", "（样例）" + month.title() + "底的施工现场示意图");
    }

    private static byte[] drawn(int floors) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x9EC9EE), 0, GROUND, new Color(0xEEF5FA)));
        pen.fillRect(0, 0, WIDTH, GROUND);
        pen.setColor(new Color(0xA8926F));
        pen.fillRect(0, GROUND, WIDTH, HEIGHT - GROUND);
        for (int floor = 0; floor < floors; floor++) {
            floor(pen, GROUND - (floor + 1) * FLOOR);
        }
        pen.setColor(new Color(0xE0A526));
        pen.fillRect(690, 90, 14, GROUND - 90);
        pen.fillRect(420, 90, 400, 12);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void floor(Graphics2D pen, int top) {
        pen.setColor(new Color(0xC9CDD2));
        pen.fillRect(260, top, 360, FLOOR);
        pen.setColor(new Color(0x7E878F));
        pen.fillRect(260, top, 360, 6);
        for (int window = 0; window < 5; window++) {
            pen.fillRect(285 + window * 66, top + 20, 40, 34);
        }
    }
}
