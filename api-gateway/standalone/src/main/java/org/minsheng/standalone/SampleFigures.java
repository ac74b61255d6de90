package org.minsheng.standalone;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Invented figures that look like a year: mostly on time, some ahead, some behind. The same at every start. */
final class SampleFigures {

    private static final double MONTHS = 10;

    private SampleFigures() {}

    /** Between 1.5 and 90 million yuan, in whole ten thousands. */
    static long plannedFen(SampleCongress congress, int no) {
        long tenThousands = 150 + Math.floorMod(mixed(congress.slug(), no) * 7_919L, 8_850);
        return tenThousands * 10_000 * 100;
    }

    /** What is done of a target by the end of the given month of work, the first being 1. */
    static BigDecimal done(SampleCongress congress, int no, BigDecimal target, int month) {
        double share = month / MONTHS * pace(congress, no);
        BigDecimal done = target.multiply(BigDecimal.valueOf(share));
        boolean whole = target.stripTrailingZeros().scale() <= 0;
        return done.setScale(whole && target.intValue() != 100 ? 0 : 1, RoundingMode.HALF_UP);
    }

    static long issuedFen(long plannedFen, int month) {
        return roundedToHundredYuan(plannedFen * Math.min(0.95, 0.15 + 0.12 * month));
    }

    static long paidFen(long plannedFen, int month) {
        return roundedToHundredYuan(plannedFen * Math.min(0.9, 0.09 * month));
    }

    /** 1 is exactly on time; every tenth project is far ahead, every seventh far behind. */
    private static double pace(SampleCongress congress, int no) {
        int kind = Math.floorMod(mixed(congress.slug(), no) / 7, 10);
        return switch (kind) {
            case 0 -> 2.2;
            case 1 -> 0.45;
            case 2 -> 0.75;
            default -> 0.9 + kind * 0.05;
        };
    }

    private static int mixed(String slug, int no) {
        return (slug + no).hashCode() & Integer.MAX_VALUE;
    }

    private static long roundedToHundredYuan(double fen) {
        return Math.round(fen / 10_000) * 10_000;
    }
}
