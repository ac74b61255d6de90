package org.minsheng.tenancy.testing;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What the processes of a measurement use, as Linux counts it; NaN where PostgreSQL runs elsewhere, in a container. */
public final class Usage {

    private static final double TICKS_PER_SECOND = 100;
    /** As proc(5) counts the fields after the name in brackets, from 0. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private Usage() {}

    /** Seconds of processor time of this JVM so far. */
    public static double ofThisJvm() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Seconds of processor time of the server and all its backends so far, also of those that have ended. */
    public static double ofPostgres() {
        String server = Objects.requireNonNull(
                        PostgresForTests.ask("postgres", "select pg_read_file('postmaster.pid')"))
                .lines()
                .findFirst()
                .orElseThrow();
        if (!isPostgres(server)) {
            return Double.NaN;
        }
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes
                            .map(process -> process.getFileName().toString())
                            .filter(name -> Character.isDigit(name.charAt(0)))
                            .mapToLong(name -> ticks(name, server))
                            .sum()
                    / TICKS_PER_SECOND;
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    private static boolean isPostgres(String process) {
        try {
            return Files.readString(Path.of("/proc", process, "comm")).strip().equals("postgres");
        } catch (IOException elsewhere) {
            return false;
        }
    }

    private static long ticks(String process, String server) {
        String[] stat = stat(process);
        boolean itself = process.equals(server);
        if (!itself && !stat[PARENT].equals(server)) {
            return 0;
        }
        long ticks = 0;
        // whoever has ended is counted with its parent
        for (int field = USER; field <= (itself ? CHILDREN_SYSTEM : USER + 1); field++) {
            ticks += Long.parseLong(stat[field]);
        }
        return ticks;
    }

    private static String[] stat(String process) {
        try {
            String stat = Files.readString(Path.of("/proc", process, "stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[] {"-", "-"};
        }
    }

    /** Megabytes that a backend has for itself; pages of the shared buffers are not among them. */
    public static double megabytesOf(long backend) {
        try {
            return Files.readAllLines(Path.of("/proc/" + backend + "/smaps_rollup")).stream()
                            .filter(line -> line.startsWith("Pss_Anon:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException elsewhere) {
            return Double.NaN;
        }
    }
}
