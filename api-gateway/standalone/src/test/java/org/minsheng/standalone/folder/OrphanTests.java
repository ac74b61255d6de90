package org.minsheng.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watchdog does when its pipe closes, which is what happens when the launcher is killed. */
class OrphanTests {

    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Process sleeper;

    @BeforeEach
    void start() throws IOException {
        sleeper = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        sleeper.destroyForcibly();
    }

    @Test
    void a_process_under_the_watchdog_ends() throws Exception {
        Watchdog watchdog = Watchdog.over(sleeper.pid());
        assertThat(sleeper.isAlive()).isTrue();
        watchdog.close();
        await().atMost(SOON).until(() -> !sleeper.isAlive());
    }

    @Test
    void a_server_that_names_itself_only_a_moment_later_ends_as_well() throws Exception {
        Watchdog watchdog = Watchdog.overServerOf(folder.resolve("pid"), owner("this launcher"));
        watchdog.close();
        Files.writeString(folder.resolve("pid"), sleeper.pid() + "\nand more\n");
        await().atMost(SOON).until(() -> !sleeper.isAlive());
    }

    @Test
    void the_server_of_the_next_launcher_is_left_alone() throws Exception {
        Watchdog watchdog = Watchdog.overServerOf(folder.resolve("pid"), owner("this launcher"));
        Files.writeString(folder.resolve("pid"), sleeper.pid() + "\n");
        owner("the next launcher");
        watchdog.close();
        watchdog.ended().get(2, TimeUnit.MINUTES);
        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void a_folder_that_was_to_be_thrown_away_is_gone() throws Exception {
        Path thrown = Files.createDirectories(folder.resolve("thrown/away"));
        Files.writeString(thrown.resolve("file"), "text");
        Watchdog.overFolder(folder.resolve("thrown")).close();
        await().atMost(SOON).until(() -> Files.notExists(folder.resolve("thrown")));
    }

    private Path owner(String name) throws IOException {
        return Files.writeString(folder.resolve("owner"), name);
    }
}
