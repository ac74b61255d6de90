package org.minsheng.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts everything, says where it is and who signs in, and waits until it is told to stop or something fails. */
public final class Standalone {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Standalone() {}

    public static void main(String[] arguments) throws IOException {
        AtomicBoolean stopping = new AtomicBoolean();
        endWithParent();
        try {
            Options options = Options.fromSystemProperties();
            OUT.println("正在启动…… / Starting …  " + options.folder());
            Installation installation = new Installation(options);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopping.set(true);
                installation.close();
            }));
            installation.start();
            makeSample(installation);
            OUT.println(Welcome.text(installation));
            awaitFailure(installation, stopping);
        } catch (CannotStart | PartFailed told) {
            System.err.println("\n" + told.getMessage() + "\n");
            System.exit(1);
        } catch (SQLException failed) {
            throw new IOException("The databases could not be prepared", failed);
        }
    }

    /** A sample that can't be finished now is no reason to stop: the next start goes on with it. */
    private static void makeSample(Installation installation) throws IOException {
        try {
            new SampleYear(installation.address(), installation.folder(), step -> OUT.println("  " + step)).make();
        } catch (RuntimeException unfinished) {
            unfinished.printStackTrace(new PrintStream(
                    Files.newOutputStream(installation.folder().resolve("logs").resolve("sample-year.log")),
                    true,
                    StandardCharsets.UTF_8));
            OUT.println("样例没有做完，下次启动时继续，原因见 logs/sample-year.log。\n"
                    + "The sample is unfinished and will be continued at the next start; see logs/sample-year.log.");
        }
    }

    private static void awaitFailure(Installation installation, AtomicBoolean stopping) {
        while (true) {
            Pause.of(Duration.ofMillis(500));
            Optional<Part> ended = installation.firstEnded();
            if (ended.isPresent()) {
                // Ctrl-C reaches all of us at once: the others may have ended before we hear of it ourselves
                Pause.of(Duration.ofSeconds(1));
                if (!stopping.get()) {
                    throw new PartFailed(ended.get());
                }
            }
        }
    }

    /** Maven may be killed without a chance to tell us. */
    private static void endWithParent() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        if (!Boolean.getBoolean("minsheng.end-with-parent") || parent.isEmpty()) {
            return;
        }
        Thread watch = new Thread(
                () -> {
                    while (parent.get().isAlive()) {
                        Pause.of(Duration.ofSeconds(1));
                    }
                    System.exit(143);
                },
                "end-with-parent");
        watch.setDaemon(true);
        watch.start();
    }
}
