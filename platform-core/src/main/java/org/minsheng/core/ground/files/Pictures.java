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
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
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

        private boolean tooLarge() {
            return width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS;
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
            BufferedImage turned = Turn.in(content, mediaType).applyTo(decoded(content, mediaType));
            BufferedImage whole = Jpeg.scaled(turned, LONG_SIDE);
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
            if (size.tooLarge()) {
                throw FileRefused.tooManyPixels(size);
            }
            ImageReadParam how = reader.getDefaultReadParam();
            int each = Math.max(1, Math.ceilDiv(size.longSide(), LONGEST_DECODED));
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

    private static ImageReader readerOf(String mediaType) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            throw new IllegalStateException("Nothing reads " + mediaType);
        }
        return readers.next();
    }
}
