package org.minsheng.core.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out is a picture of ours, whatever went in. */
@NullUnmarked
class PicturesTests {

    private static final int MIDDLE = 12;

    final FileCheck check = new FileCheck(new Pictures(1, Duration.ofSeconds(10)));

    @Test
    void a_photo_gets_a_modest_size_and_a_small_picture() throws Exception {
        CheckedFile photo = check.check("IMG_1.JPG", SamplePictures.jpeg(4200, 3150));
        assertThat(photo.type()).isEqualTo(FileType.JPEG);
        assertThat(photo.size()).isEqualTo(new Pictures.Size(2048, 1536));
        assertThat(read(photo, FileShape.WHOLE).getWidth()).isEqualTo(2048);
        assertThat(read(photo, FileShape.SMALL).getWidth()).isEqualTo(480);
    }

    @Test
    void a_small_photo_is_not_blown_up() {
        assertThat(check.check("a.jpg", SamplePictures.jpeg(100, 60)).size()).isEqualTo(new Pictures.Size(100, 60));
    }

    @Test
    void where_and_how_it_was_taken_is_gone() throws Exception {
        byte[] taken = SamplePictures.withExif(SamplePictures.jpeg(60, 40), 6);
        assertThat(metadata(taken).getDirectoriesOfType(GpsDirectory.class)).isNotEmpty();
        CheckedFile photo = check.check("a.jpg", taken);
        for (FileShape shape : FileShape.values()) {
            assertThat(metadata(photo.contents().get(shape)).getDirectoriesOfType(ExifDirectoryBase.class))
                    .isEmpty();
        }
    }

    /** Where the first row and the first column of what is stored belong, as the Exif standard has it. */
    @ParameterizedTest
    @CsvSource({
        "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
        "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
    })
    void it_stands_upright_however_the_camera_was_held(int orientation, String row, String column) throws Exception {
        BufferedImage stored = SamplePictures.plain(96, 48, BufferedImage.TYPE_INT_RGB, Color.WHITE);
        fill(stored, 0, 0, Color.RED); // first row, first column
        fill(stored, 72, 0, Color.BLUE); // first row, last column
        byte[] jpeg = SamplePictures.withExif(SamplePictures.written(stored, "jpeg"), orientation);
        BufferedImage upright = read(check.check("a.jpg", jpeg), FileShape.WHOLE);
        assertThat(upright.getWidth()).isEqualTo(orientation < 5 ? 96 : 48);
        assertThat(isRed(corner(upright, row, column))).isTrue();
        assertThat(isBlue(corner(upright, row, opposite(column)))).isTrue();
    }

    @Test
    void what_hides_behind_the_picture_does_not_come_along() {
        byte[] picture = SamplePictures.jpeg(60, 40);
        byte[] tail = "PK\u0003\u0004<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1);
        byte[] polyglot = java.util.Arrays.copyOf(picture, picture.length + tail.length);
        System.arraycopy(tail, 0, polyglot, picture.length, tail.length);
        byte[] kept = check.check("a.jpg", polyglot).contents().get(FileShape.WHOLE);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script", "PK\u0003\u0004");
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000", "20000, 10000", "12001, 10", "10, 12001", "8000, 7000"})
    void a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(int width, int height) {
        byte[] bomb = SamplePictures.bomb(width, height);
        assertThat(bomb.length).isLessThan(2_000);
        refused("picture-too-large", "a.png", bomb);
    }

    @Test
    void a_picture_cut_short_is_refused() {
        refused("file-unreadable", "a.png", SamplePictures.bomb(4000, 4000));
        byte[] jpeg = SamplePictures.jpeg(60, 40);
        refused("file-unreadable", "a.jpg", java.util.Arrays.copyOf(jpeg, 40));
    }

    @Test
    void what_was_transparent_is_white() throws Exception {
        BufferedImage clear = SamplePictures.plain(20, 20, BufferedImage.TYPE_INT_ARGB, new Color(0, 0, 0, 0));
        BufferedImage kept = read(check.check("a.png", SamplePictures.written(clear, "png")), FileShape.WHOLE);
        assertThat(new Color(kept.getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void webp_is_read() {
        // 1 × 1, lossless: the smallest there is
        byte[] webp = java.util.Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        assertThat(check.check("a.webp", webp).size()).isEqualTo(new Pictures.Size(1, 1));
    }

    @Test
    void heic_is_refused_with_what_to_do() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        refused("file-heic", "IMG_1.HEIC", heic);
    }

    @Test
    void only_so_many_are_decoded_at_once() {
        FileCheck full = new FileCheck(new Pictures(0, Duration.ofMillis(20)));
        assertThatThrownBy(() -> full.check("a.jpg", SamplePictures.jpeg(60, 40)))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        e -> assertThat(e.getStatusCode().value()).isEqualTo(503));
    }

    private void refused(String slug, String name, byte[] content) {
        assertThatThrownBy(() -> check.check(name, content))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        e -> assertThat(e.getTitleMessageCode()).isEqualTo("problem." + slug + ".title"));
    }

    private static BufferedImage read(CheckedFile photo, FileShape shape) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(photo.contents().get(shape)));
    }

    private static Metadata metadata(byte[] picture) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
    }

    private static void fill(BufferedImage picture, int x, int y, Color colour) {
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(x, y, 2 * MIDDLE, 2 * MIDDLE);
        pen.dispose();
    }

    private static Color corner(BufferedImage picture, String one, String other) {
        boolean right = one.equals("right") || other.equals("right");
        boolean bottom = one.equals("bottom") || other.equals("bottom");
        return new Color(picture.getRGB(
                right ? picture.getWidth() - MIDDLE : MIDDLE, bottom ? picture.getHeight() - MIDDLE : MIDDLE));
    }

    private static String opposite(String side) {
        return switch (side) {
            case "left" -> "right";
            case "right" -> "left";
            case "top" -> "bottom";
            default -> "top";
        };
    }

    private static boolean isRed(Color colour) {
        return colour.getRed() > 200 && colour.getBlue() < 90;
    }

    private static boolean isBlue(Color colour) {
        return colour.getBlue() > 200 && colour.getRed() < 90;
    }
}
