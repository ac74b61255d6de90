package org.minsheng.core.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A few bytes that would take the memory of a service, or its processors for hours. */
@NullUnmarked
class HostilePicturesTests {

    /** What one picture may take while it is worked on, everything that it has ever asked for counted. */
    private static final long MODEST = 200L << 20;

    final FileCheck check = new FileCheck(new Pictures(1, Duration.ofSeconds(10)));

    @Test
    void exif_whose_entries_all_claim_the_same_bytes_is_not_read_for_each_of_them() {
        byte[] bomb = HostilePictures.withExif(SamplePictures.jpeg(60, 40), HostilePictures.overlapping(65_000));
        assertThat(bytesAsked(bomb)).isLessThan(20L << 20);
        assertThat(check.check("a.jpg", bomb).size()).isEqualTo(new Pictures.Size(60, 40));
    }

    @Test
    void the_same_in_a_webp_where_it_can_be_longer() {
        byte[] bomb = HostilePictures.webp(60, 40, HostilePictures.overlapping(1_000_000));
        assertThat(bytesAsked(bomb)).isLessThan(20L << 20);
        assertThat(check.check("a.webp", bomb).size()).isEqualTo(new Pictures.Size(60, 40));
    }

    @Test
    void a_webp_that_claims_to_be_huge_is_refused_before_it_is_decoded() {
        byte[] bomb = HostilePictures.webp(7000, 7000, new byte[0]);
        assertThat(bomb.length).isLessThan(100);
        refused("picture-too-large", bomb);
        assertThat(check.check("a.webp", HostilePictures.webp(1500, 1000, new byte[0]))
                        .size())
                .isEqualTo(new Pictures.Size(1500, 1000));
    }

    @Test
    void a_webp_says_how_the_camera_was_held() {
        byte[] exif = HostilePictures.orientation(6);
        assertThat(check.check("a.webp", HostilePictures.webp(60, 40, exif)).size())
                .isEqualTo(new Pictures.Size(40, 60));
    }

    @Test
    void fine_colours_take_no_more_memory_than_coarse_ones() {
        assertThat(bytesAsked(HostilePictures.deepPng(4096, 4096))).isLessThan(MODEST);
    }

    @Test
    void a_jpeg_that_draws_itself_again_and_again_is_refused() {
        byte[] usual = HostilePictures.progressive(64, 48);
        assertThat(PhotoParts.of(usual, "image/jpeg").scans()).isBetween(2, 20);
        assertThat(check.check("a.jpg", usual).size()).isEqualTo(new Pictures.Size(64, 48));
        refused("file-unreadable", HostilePictures.drawnAgain(usual, 200));
    }

    @Test
    void damaged_exif_turns_nothing() throws Exception {
        byte[] whole = SamplePictures.withExif(
                SamplePictures.written(SamplePictures.plain(96, 48, BufferedImage.TYPE_INT_RGB, Color.RED), "jpeg"), 6);
        for (int i = 12; i < 40; i++) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, i, i + 4, (byte) 0xFF);
            byte[] kept = check.check("a.jpg", damaged).contents().get(FileShape.WHOLE);
            assertThat(ImageIO.read(new ByteArrayInputStream(kept))).isNotNull();
        }
    }

    private long bytesAsked(byte[] content) {
        check.check("warm", SamplePictures.jpeg(60, 40));
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        check.check("a", content);
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    private void refused(String slug, byte[] content) {
        assertThatThrownBy(() -> check.check("a", content))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        e -> assertThat(e.getTitleMessageCode()).isEqualTo("problem." + slug + ".title"));
    }
}
