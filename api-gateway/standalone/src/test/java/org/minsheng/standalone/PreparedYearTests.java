package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedYearTests {

    @TempDir
    private Path root;

    private Path years;
    private Path lived;

    @BeforeEach
    void aYear() throws IOException {
        years = root.resolve("years");
        lived = Files.createDirectories(root.resolve("lived"));
        Files.writeString(lived.resolve("sample-year.done"), "");
        Files.writeString(lived.resolve("lock"), "");
        Files.writeString(Files.createDirectory(lived.resolve("logs")).resolve("platform-core.log"), "a line");
        Path postgresql = Files.createDirectory(lived.resolve("postgresql"));
        Files.writeString(postgresql.resolve("PG_VERSION"), "18");
        Files.setPosixFilePermissions(postgresql, PosixFilePermissions.fromString("rwx------"));
        Files.createSymbolicLink(lived.resolve("libpq.so"), Path.of("libpq.so.5"));
    }

    @Test
    void a_copy_is_what_was_kept_but_for_what_belongs_to_the_one_who_ran() throws Exception {
        new PreparedYear(years, "a").keep(lived);
        Path copy = copyOf("a");
        assertThat(copy.resolve("sample-year.done")).exists();
        assertThat(copy.resolve("lock")).doesNotExist();
        assertThat(copy.resolve("logs")).doesNotExist();
        assertThat(copy.resolve("postgresql/PG_VERSION")).hasContent("18");
        // PostgreSQL refuses a folder that others may read
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve("postgresql"))))
                .isEqualTo("rwx------");
        assertThat(Files.readSymbolicLink(copy.resolve("libpq.so"))).hasToString("libpq.so.5");
    }

    @Test
    void what_a_killed_build_left_half_made_is_no_year() throws Exception {
        Files.createDirectories(years.resolve("a.half-1"));
        Files.writeString(years.resolve("a.half-1/sample-year.done"), "");
        assertThat(copyOf("a")).isEmptyDirectory();
        new PreparedYear(years, "a").keep(lived);
        assertThat(copyOf("a").resolve("postgresql/PG_VERSION")).exists();
    }

    @Test
    void who_keeps_the_same_year_second_changes_nothing() throws Exception {
        new PreparedYear(years, "a").keep(lived);
        Files.writeString(lived.resolve("postgresql/PG_VERSION"), "19");
        new PreparedYear(years, "a").keep(lived);
        assertThat(copyOf("a").resolve("postgresql/PG_VERSION")).hasContent("18");
        assertThat(years).isDirectoryNotContaining("glob:**half*");
    }

    @Test
    void the_year_of_another_build_is_not_taken_and_goes_when_a_new_one_is_kept() throws Exception {
        new PreparedYear(years, "a").keep(lived);
        assertThat(copyOf("b")).isEmptyDirectory();
        new PreparedYear(years, "b").keep(lived);
        assertThat(years.resolve("a")).doesNotExist();
    }

    @Test
    void one_changed_byte_is_another_build_and_the_same_packed_later_is_not() throws Exception {
        List<Path> built = List.of(lived);
        pack("a class", 1_600_000_000_000L);
        String before = PreparedYear.fingerprint(built);
        pack("a class", 1_700_000_000_000L);
        assertThat(PreparedYear.fingerprint(built)).isEqualTo(before);
        pack("a Class", 1_700_000_000_000L);
        assertThat(PreparedYear.fingerprint(built)).isNotEqualTo(before);
        pack("a class", 1_700_000_000_000L);
        Files.writeString(lived.resolve("postgresql/PG_VERSION"), "19");
        assertThat(PreparedYear.fingerprint(built)).isNotEqualTo(before);
    }

    private void pack(String content, long when) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(lived.resolve("service.jar")))) {
            ZipEntry entry = new ZipEntry("A.class");
            entry.setTime(when);
            jar.putNextEntry(entry);
            jar.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Path copyOf(String made) throws IOException {
        Path folder = Files.createTempDirectory(root, "copy");
        new PreparedYear(years, made).copyTo(folder);
        return folder;
    }
}
