package org.minsheng.core.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** The lists of 2020 as the congresses published them, in the form in which they are uploaded. */
public final class PublishedList {

    private PublishedList() {}

    public static String of(String congress) {
        try (InputStream file = Objects.requireNonNull(PublishedList.class.getResourceAsStream("/projects-2020.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("congress,") || line.startsWith(congress))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
