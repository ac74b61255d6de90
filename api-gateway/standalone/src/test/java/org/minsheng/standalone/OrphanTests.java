package org.minsheng.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrphanTests {

    @Test
    void a_process_under_the_watchdog_ends_when_the_pipe_closes() throws Exception {
        Process sleeper = new ProcessBuilder("sleep", "600").start();
        Watchdog watchdog = Watchdog.over(sleeper.pid());
        assertThat(sleeper.isAlive()).isTrue();
        watchdog.close();
        await().atMost(Duration.ofMinutes(2)).until(() -> !sleeper.isAlive());
    }
}
