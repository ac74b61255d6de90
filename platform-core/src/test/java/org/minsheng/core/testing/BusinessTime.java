package org.minsheng.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The business clock of all tests of this module, which share one service. Whoever turns it turns it back afterwards:
 * {@code @AfterEach void back() { BusinessTime.back(); }}.
 */
public final class BusinessTime {

    /** The day on which every test begins. */
    public static final LocalDate AT_FIRST = LocalDate.of(2020, 8, 12);

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Path FILE = file();

    private BusinessTime() {}

    static Path kept() {
        back();
        return FILE;
    }

    public static void back() {
        turnTo(AT_FIRST);
    }

    /** It is nine in the morning of that day from now on; so no test runs into the next day, whenever it runs. */
    public static void turnTo(LocalDate day) {
        Duration distance = Duration.between(Instant.now(), day.atTime(9, 0).atZone(CHINA));
        try {
            Path turned = Files.writeString(FILE.resolveSibling(FILE.getFileName() + ".new"), distance.toString());
            Files.move(turned, FILE, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("minsheng-business-clock", "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
