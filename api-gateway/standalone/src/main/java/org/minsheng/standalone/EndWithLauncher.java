package org.minsheng.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Runs inside each service: its standard input is a pipe held by the launcher, and when that closes, however the
 * launcher ended, the service ends as well.
 */
public final class EndWithLauncher {

    private EndWithLauncher() {}

    public static void premain(String arguments, Instrumentation ignored) {
        InputStream launcher = System.in;
        Thread watch = new Thread(() -> waitForEnd(launcher), "end-with-launcher");
        watch.setDaemon(true);
        watch.start();
    }

    /** A jar with nothing but this class, for {@code -javaagent}. */
    static Path agent(DataFolder folder) throws IOException {
        Path jar = folder.resolve("end-with-launcher.jar");
        if (Files.exists(jar)) {
            return jar;
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), EndWithLauncher.class.getName());
        String file = EndWithLauncher.class.getName().replace('.', '/') + ".class";
        Path written = folder.resolve("end-with-launcher.new");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(written), manifest);
                InputStream bytes = Objects.requireNonNull(
                        EndWithLauncher.class.getClassLoader().getResourceAsStream(file))) {
            entries.putNextEntry(new JarEntry(file));
            bytes.transferTo(entries);
        }
        return Files.move(written, jar, StandardCopyOption.ATOMIC_MOVE);
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
            Thread.sleep(15_000);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
