package org.minsheng.core.ground.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes a picture of our own of somebody's: upright, of a modest size, written anew, so that nothing else that stood in the
 * file comes along. How large it is is known before it is decoded, and only so many are decoded at once.
 */
@Component
class Pictures {

    static final int LONG_SIDE = 2_048;
    static final int LONG_SIDE_SMALL = 480;

    private static final int MOST_SIDE = 12_000;
    private static final long MOST_PIXELS = 50_000_000;
    /** Its reader decodes the whole of a WebP, and a few bytes may claim to be all of it. */
    private static final long MOST_PIXELS_OF_WEBP = 17_000_000;

    /** Ten are usual. */
    private static final int MOST_SCANS = 24;

    private static final long MOST_BYTES_DECODED = 64 << 20;
    /** A larger one is read with every second or third pixel alone: enough for ours, and a quarter of the memory. */
    private static final int LONGEST_DECODED = 2 * LONG_SIDE;

    private final Semaphore places;
    private final Duration patience;

    @Autowired
    Pictures(FilesProperties settings) {
        this(settings.picturesAtOnce(), Duration.ofSeconds(15));
    }

    Pictures(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** In pixels. */
    record Size(int width, int height) {

        private boolean tooLarge(String mediaType) {
            long most = mediaType.equals("image/webp") ? MOST_PIXELS_OF_WEBP : MOST_PIXELS;
            return width > MOST_SIDE || height > MOST_SIDE || (long) width * height > most;
        }

        private int longSide() {
            return Math.max(width, height);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on at once, and compared by nobody
    record Upright(Size size, byte[] whole, byte[] small) {}

    Upright upright(byte[] content, String mediaType) {
        if (!taken()) {
            throw FileRefused.busy();
        }
        try {
            PhotoParts parts = PhotoParts.of(content, mediaType);
            if (parts.scans() > MOST_SCANS) {
                throw FileRefused.unreadable();
            }
            BufferedImage whole = Turn.in(parts.exif()).applyTo(Jpeg.scaled(decoded(content, mediaType), LONG_SIDE));
            return new Upright(
                    new Size(whole.getWidth(), whole.getHeight()),
                    Jpeg.written(whole),
                    Jpeg.written(Jpeg.scaled(whole, LONG_SIDE_SMALL)));
        } catch (IOException e) {
            throw FileRefused.unreadable();
        } finally {
            places.release();
        }
    }

    private boolean taken() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static BufferedImage decoded(byte[] content, String mediaType) throws IOException {
        ImageReader reader = readerOf(mediaType);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // without what is written beside the pixels, in which a bomb can hide too
            reader.setInput(in, true, true);
            Size size = new Size(reader.getWidth(0), reader.getHeight(0));
            if (size.tooLarge(mediaType)) {
                throw FileRefused.tooManyPixels(size);
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int each = everyOf(size, reader.getRawImageType(0));
            how.setSourceSubsampling(each, each, 0, 0);
            return reader.read(0, how);
        } catch (FileRefused refused) {
            throw refused;
        } catch (RuntimeException damaged) {
            // readers answer damaged and hostile pictures with many unchecked exceptions of their own
            throw new IOException(damaged);
        } finally {
            reader.dispose();
        }
    }

    /** Of which pixels one is read: the finer their colours, the fewer, and never so few that ours would be coarse. */
    private static int everyOf(Size size, @Nullable ImageTypeSpecifier raw) {
        int bytes = raw == null ? 3 : Math.ceilDiv(raw.getColorModel().getPixelSize(), 8);
        int each = Math.max(1, Math.ceilDiv(size.longSide(), LONGEST_DECODED));
        while ((long) size.width() / each * (size.height() / each) * bytes > MOST_BYTES_DECODED) {
            each++;
        }
        return each;
    }

    private static ImageReader readerOf(String mediaType) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            throw new IllegalStateException("Nothing reads " + mediaType);
        }
        return readers.next();
    }
}
