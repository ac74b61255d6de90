package org.minsheng.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;

/**
 * Runs inside each service: its standard input is a pipe held by the launcher, and when that closes, however the
 * launcher ended, the service ends as well. Alone in its jar, so it uses no other class of ours.
 */
public final class EndWithLauncher {

    private EndWithLauncher() {}

    public static void premain(String arguments, Instrumentation ignored) {
        InputStream launcher = System.in;
        Thread watch = new Thread(() -> waitForEnd(launcher), "end-with-launcher");
        watch.setDaemon(true);
        watch.start();
    }

    private static void waitForEnd(InputStream launcher) {
        try {
            while (launcher.read() >= 0) {
                // nothing is ever said, only the end counts
            }
        } catch (IOException broken) {
            // a broken pipe is an end as well
        }
        Thread lastResort = new Thread(EndWithLauncher::haltSoon, "halt");
        lastResort.setDaemon(true);
        lastResort.start();
        System.exit(0);
    }

    private static void haltSoon() {
        try {
            Thread.sleep(4_000);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
