package org.minsheng.tenancy.testing;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures works against each other in one run, in turn (A B A B …), so that a machine that slows down slows all of them.
 * Says for each the median, the tenth and ninetieth percentile, the processor time of this thread, and the ratio of its
 * median to that of the first.
 */
public final class Contest {

    private final String subject;
    private final List<Contestant> contestants = new ArrayList<>();

    public Contest(String subject) {
        this.subject = subject;
    }

    /** One of the works to be compared; the first is what the others are measured by. */
    public Contest with(String name, Work work) {
        contestants.add(new Contestant(name, work));
        return this;
    }

    /** A tenth of the rounds more is run before and not counted. */
    public void run(int rounds) throws Exception {
        for (int round = -rounds / 10; round < rounds; round++) {
            for (Contestant each : contestants) {
                each.perform(round, rounds);
            }
        }
        Contestant first = contestants.getFirst();
        for (Contestant each : contestants) {
            say(
                    "%s, %s: median %.3f ms (%.3f–%.3f), own CPU %.3f ms, ratio %.2f",
                    subject,
                    each.name,
                    each.millis(0.5),
                    each.millis(0.1),
                    each.millis(0.9),
                    each.cpu / 1e6 / rounds,
                    each.millis(0.5) / first.millis(0.5));
        }
    }

    public static void say(String what, Object... figures) {
        System.out.println("BENCH " + String.format(Locale.ROOT, what, figures));
    }

    /** The value below which that share of the figures lies; sorts them. */
    public static double percentile(double[] figures, double share) {
        Arrays.sort(figures);
        return figures[(int) Math.min(figures.length - 1L, Math.round(share * (figures.length - 1)))];
    }

    /** What is done once a round. */
    @FunctionalInterface
    public interface Work {
        void perform(int round) throws Exception;
    }

    private static final class Contestant {

        private final String name;
        private final Work work;
        private double[] nanos = new double[0];
        private long cpu;

        Contestant(String name, Work work) {
            this.name = name;
            this.work = work;
        }

        void perform(int round, int rounds) throws Exception {
            var threads = ManagementFactory.getThreadMXBean();
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            work.perform(Math.floorMod(round, rounds));
            if (round == 0) {
                nanos = new double[rounds];
            }
            if (round >= 0) {
                nanos[round] = System.nanoTime() - before;
                cpu += threads.getCurrentThreadCpuTime() - cpuBefore;
            }
        }

        double millis(double share) {
            return percentile(nanos, share) / 1e6;
        }
    }
}
