package org.minsheng.tenancy.clocks;

import java.util.regex.Pattern;

/** What a clock is set for, by which of the two times it goes. */
public record ClockKind(String name, boolean byBusinessTime) {

    private static final Pattern NAME = Pattern.compile("^[a-z][a-z-]{1,38}$");

    public ClockKind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a kind of clock: " + name);
        }
    }

    /** For days that people count: the first of a grant, the last for a reply. */
    public static ClockKind ofBusinessTime(String name) {
        return new ClockKind(name, true);
    }

    /** For machines: the next try, the tidying up. */
    public static ClockKind ofRealTime(String name) {
        return new ClockKind(name, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
