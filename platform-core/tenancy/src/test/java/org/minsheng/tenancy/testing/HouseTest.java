package org.minsheng.tenancy.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No room of the house gets overfull before somebody has seen it coming; for every part that is built with Maven. */
public abstract class HouseTest {

    protected static final Path CODE = Path.of("src/main/java");

    private static final int MOST_FILES = 25;
    private static final int MOST_LINES_OF_A_MODULE = 2_000;
    private static final int MOST_LINES_OF_A_FILE = 220;
    private static final int MOST_LINES_OF_HALF_THE_FILES = 60;

    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void no_module_has_more_files_or_lines_than_one_can_hold_in_mind() {
        List<String> overfull = new ArrayList<>();
        modules().forEach((folder, files) -> {
            int lines = files.stream().mapToInt(HouseTest::lines).sum();
            if (files.size() > MOST_FILES || lines > MOST_LINES_OF_A_MODULE) {
                overfull.add(folder + ": " + files.size() + " files, " + lines + " lines");
            }
        });
        assertThat(overfull).isEmpty();
    }

    @Test
    void no_file_is_long() {
        List<String> all = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        Stream.of(CODE, TESTS).flatMap(folder -> java(folder).stream()).forEach(file -> {
            all.add(file.toString());
            if (lines(file) > MOST_LINES_OF_A_FILE) {
                tooLong.add(file.getFileName().toString());
            }
        });
        assertThat(all).isNotEmpty();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void half_of_the_files_are_read_at_a_glance() {
        int[] sorted = java(CODE).stream().mapToInt(HouseTest::lines).sorted().toArray();
        int median = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        assertThat(median).isLessThanOrEqualTo(MOST_LINES_OF_HALF_THE_FILES);
    }

    /** A package and its own {@code web} are one module. */
    private static Map<Path, List<Path>> modules() {
        return java(CODE).stream().collect(Collectors.groupingBy(HouseTest::module, TreeMap::new, Collectors.toList()));
    }

    private static Path module(Path file) {
        Path folder = file.resolveSibling("");
        return folder.endsWith("web") && Files.exists(folder.resolveSibling("package-info.java"))
                ? folder.resolveSibling("")
                : folder;
    }

    protected static List<Path> java(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
