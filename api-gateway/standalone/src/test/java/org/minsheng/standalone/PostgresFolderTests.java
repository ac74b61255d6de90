package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minsheng.standalone.folder.DataFolder;

class PostgresFolderTests {

    @TempDir
    private Path folder;

    @Test
    void the_number_of_a_server_that_is_gone_is_forgotten_even_if_somebody_else_has_it_now() throws Exception {
        PostgresFolder data = made();
        Files.writeString(data.pidFile(), ProcessHandle.current().pid() + "\n" + data.path() + "\n");
        data.clearLeftOvers();
        assertThat(data.pid()).isEmpty();
        assertThat(data.path().resolve("PG_VERSION")).exists();
    }

    @Test
    void what_a_broken_off_first_start_left_is_made_anew() throws Exception {
        PostgresFolder data = new PostgresFolder(open());
        data.isBeingMade();
        Files.createDirectories(data.path());
        Files.writeString(data.path().resolve("postgresql.conf"), "half of it");
        data.clearLeftOvers();
        assertThat(data.path()).doesNotExist();
    }

    private PostgresFolder made() throws IOException {
        PostgresFolder data = new PostgresFolder(open());
        data.isBeingMade();
        Files.createDirectories(data.path());
        Files.writeString(data.path().resolve("PG_VERSION"), "18");
        data.isMade();
        return data;
    }

    private DataFolder open() throws IOException {
        return new DataFolder(folder.resolve("kept"), false);
    }
}
