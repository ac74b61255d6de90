package org.minsheng.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.minsheng.standalone.browser.Pause;
import org.minsheng.standalone.folder.CannotStart;
import org.minsheng.standalone.sample.SampleYear;

/** Starts everything, says where it is and who signs in, and waits until it is told to stop or something fails. */
public final class Standalone {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final long begun = System.nanoTime();
    /** Set by whoever ends it first: a failure, or a signal. */
    private final AtomicBoolean ending = new AtomicBoolean();

    private final LastWords lastWords;
    private final Installation installation;

    private Standalone(Options options, LastWords lastWords) throws IOException {
        this.lastWords = lastWords;
        this.installation = new Installation(options, this::tell);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        out.println("\n正在启动，Ctrl-C 停止 / Starting, Ctrl-C stops:  " + options.folder());
    }

    public static void main(String[] arguments) throws IOException {
        endWithParent();
        LastWords lastWords = LastWords.fromSystemProperties();
        lastWords.begin();
        try {
            new Standalone(Options.fromSystemProperties(), lastWords).run();
        } catch (CannotStart told) {
            lastWords.say(told);
            System.exit(1);
        }
    }

    private void run() throws IOException {
        try {
            installation.start();
            tell("登录页已开放 / the sign-in page is open:  " + installation.address());
            Thread.ofPlatform().daemon().name("parts").start(this::awaitFailure);
            makeSample();
            out.println(Welcome.text(installation));
            Thread.currentThread().join();
        } catch (PartFailed ended) {
            fail(ended);
        } catch (CannotStart told) {
            end(told);
        } catch (Exception | LinkageError unforeseen) { // the latter when it is built anew while it runs
            Path details = details("launcher", unforeseen);
            end(new CannotStart("启动失败，原因见 " + details, "The start failed; why is told in " + details));
        }
    }

    private void tell(String step) {
        out.printf("  %4d s  %s%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun), step);
    }

    /** A sample that can't be finished now is no reason to stop: the next start goes on with it. */
    private void makeSample() throws IOException {
        try {
            new SampleYear(installation.address(), installation.folder(), this::tell).make();
        } catch (RuntimeException unfinished) {
            if (!ending.get()) {
                Path details = details("sample-year", unfinished);
                out.println("样例没有做完，下次启动时继续，原因见 " + details
                        + "\nThe sample is unfinished and will be continued at the next start; see " + details);
            }
        }
    }

    private void awaitFailure() {
        Optional<Part> ended = Optional.empty();
        while (ended.isEmpty()) {
            Pause.of(Duration.ofMillis(500));
            ended = installation.firstEnded();
        }
        fail(new PartFailed(ended.get()));
    }

    private Path details(String name, Throwable failure) throws IOException {
        Path log = installation.folder().log(name);
        try (PrintStream details = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
            failure.printStackTrace(details);
        }
        return log;
    }

    /** Not a failure if the signal that ended the part comes to us as well. */
    private void fail(PartFailed ended) {
        if (ended.wasToldToEnd()) {
            Pause.of(Duration.ofSeconds(5));
        }
        end(ended);
    }

    private void end(RuntimeException told) {
        if (ending.compareAndSet(false, true)) {
            lastWords.say(told);
            System.exit(1);
        }
    }

    private void stop() {
        boolean wanted = ending.compareAndSet(false, true);
        out.println("\n正在停止…… / Stopping …");
        installation.close();
        if (wanted) {
            try {
                lastWords.none();
            } catch (IOException undeletable) {
                System.err.println(undeletable.getMessage());
            }
        }
        out.println("已全部停止 / Everything has stopped.");
    }

    /** Maven may be killed without a chance to tell us. */
    private static void endWithParent() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        if (!Boolean.getBoolean("minsheng.end-with-parent") || parent.isEmpty()) {
            return;
        }
        Thread.ofPlatform().daemon().name("end-with-parent").start(() -> {
            while (parent.get().isAlive()) {
                Pause.of(Duration.ofSeconds(1));
            }
            System.exit(143);
        });
    }
}
