package org.minsheng.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** No room of the house gets overfull before somebody has seen it coming. */
class HouseTests {

    private static final int MOST_FILES = 25;
    private static final int MOST_LINES_OF_A_MODULE = 2_000;
    private static final int MOST_LINES_OF_A_FILE = 220;
    private static final int MOST_LINES_OF_HALF_THE_FILES = 60;

    private static final Path CODE = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void no_module_has_more_files_or_lines_than_one_can_hold_in_mind() {
        List<String> overfull = new ArrayList<>();
        ApplicationModules.of(AdminApplication.class).forEach(module -> {
            Path folder = CODE.resolve(module.getBasePackage().getName().replace('.', '/'));
            List<Path> files = java(folder);
            int lines = files.stream().mapToInt(HouseTests::lines).sum();
            if (files.size() > MOST_FILES || lines > MOST_LINES_OF_A_MODULE) {
                overfull.add(module.getIdentifier() + ": " + files.size() + " files, " + lines + " lines");
            }
        });
        assertThat(overfull).isEmpty();
    }

    @Test
    void every_class_stands_in_a_module_or_at_the_door() {
        List<Path> folders = ApplicationModules.of(AdminApplication.class).stream()
                .map(module -> CODE.resolve(module.getBasePackage().getName().replace('.', '/')))
                .toList();
        assertThat(folders).hasSizeGreaterThan(5);
        assertThat(java(CODE))
                .filteredOn(file -> folders.stream().noneMatch(file::startsWith))
                .allMatch(file -> file.toString().matches(".*/admin/[A-Za-z-]+\\.java"));
    }

    @Test
    void no_file_is_long() {
        assertThat(Stream.of(CODE, TESTS).flatMap(code -> java(code).stream()))
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(MOST_LINES_OF_A_FILE));
    }

    @Test
    void most_files_are_short() {
        List<Integer> lengths =
                java(CODE).stream().map(HouseTests::lines).sorted().toList();
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MOST_LINES_OF_HALF_THE_FILES);
    }

    private static List<Path> java(Path folder) {
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
