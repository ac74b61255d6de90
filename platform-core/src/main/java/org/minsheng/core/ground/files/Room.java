package org.minsheng.core.ground.files;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How many files there are in memory at once, each as a whole: the others wait on disk, where a form puts them, or come again. */
@Component
public class Room {

    private final Semaphore places;
    private final Duration patience;

    @Autowired
    Room(FilesProperties settings) {
        this(settings.filesAtOnce(), Duration.ofSeconds(15));
    }

    public Room(int atOnce, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws FileRefused if others take too long */
    public <T> T with(Callable<T> work) throws Exception {
        if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw FileRefused.busy();
        }
        try {
            return work.call();
        } finally {
            places.release();
        }
    }
}
