package org.minsheng.standalone.campaign;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Which findings are worth believing: those that two readings in a row agree on. Nobody can read many pages in one moment, so
 * what happened to be on its way between two of them looks like a loss; a real loss is still lost when one looks again.
 */
final class Alarms {

    private static final int MOST_READINGS = 4;

    private Alarms() {}

    /** Everything that is wrong, looked for when all is quiet. */
    interface Reading {
        List<String> take() throws SQLException;
    }

    /** Those that never agree are the last one's: what does not come to rest is wrong as well. */
    static List<String> believed(Reading reading) throws SQLException {
        List<String> before = reading.take();
        for (int readings = 1; !before.isEmpty() && readings < MOST_READINGS; readings++) {
            System.out.println("looking again, because of " + before.size() + " findings: " + before.getFirst());
            List<String> after = reading.take();
            if (Set.copyOf(after).equals(Set.copyOf(before))) {
                return after;
            }
            before = after;
        }
        return before;
    }
}
